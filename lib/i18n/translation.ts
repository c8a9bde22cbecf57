import type { ICUArgs } from "use-intl/core";

/**
 * The shape of a translated message file: exactly the keys of the Spanish one. With `satisfies`, a missing
 * key and an extra one are both type errors.
 */
export type Translation<Original> = {
  readonly [Key in keyof Original]: Original[Key] extends string ? string : Translation<Original[Key]>;
};

type ArgumentNames<Message> = Message extends string
  ? keyof ICUArgs<Message, { ICUArgument: string; ICUNumberArgument: number; ICUDateArgument: Date }>
  : never;

/** The keys of the messages whose translation asks for other values ({count}, {name}…) than the Spanish text. */
export type DifferentArguments<Original, Translated> = {
  [Key in keyof Original & keyof Translated]: Original[Key] extends string
    ? [ArgumentNames<Original[Key]>, ArgumentNames<Translated[Key]>] extends [
        ArgumentNames<Translated[Key]>,
        ArgumentNames<Original[Key]>,
      ]
      ? never
      : Key
    : DifferentArguments<Original[Key], Translated[Key]>;
}[keyof Original & keyof Translated];
