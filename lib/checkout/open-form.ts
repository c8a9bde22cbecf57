import { z } from "zod";
import { locales } from "../i18n/locales";
import { currencies } from "../money";
import { cleanLine, cleanLines, isReadable } from "../platform/typed-text";
import { builtIn } from "../shop/built-in-fields";
import { openBounds } from "../shop/offers";
import type { OpenKind } from "../shop/types";
import type { CheckoutProblems, CheckoutValues, FieldProblem } from "./fields";
import { readFields } from "./read-fields";

const { name, email, note } = builtIn;

/** The fields of the form by which something is bought for an amount that the payer chooses. */
export const openFields = {
  donation: ["name", "email", "currency"],
  gift_card: ["name", "email", "currency", "recipientEmail", "recipientLocale", "giftMessage"],
} as const satisfies Record<OpenKind, readonly string[]>;
export type OpenField = (typeof openFields)[OpenKind][number];

const line = (max: number) => z.string("required").min(1, "required").max(max, "too-long");
const address = z.email("email").max(email.max, "too-long");

const buyer = z.object({
  name: line(name.max).refine(isReadable, "required"),
  email: line(email.max).pipe(address),
  currency: z.enum(currencies, "choose"),
});

const schemas = {
  donation: buyer,
  gift_card: buyer.extend({
    recipientEmail: z
      .literal("")
      .or(address)
      .transform((typed) => typed || null),
    recipientLocale: z.enum(locales, "choose"),
    giftMessage: z
      .string()
      .max(note.max, "too-long")
      .default("")
      .transform((typed) => typed || null),
  }),
};

type Recipient = { recipientEmail: string | null; recipientLocale: string; giftMessage: string | null };
export type OpenForm = z.output<typeof buyer> & Partial<Recipient>;

type Parsed = { values: CheckoutValues } & (
  | { ok: true; form: OpenForm }
  | { ok: false; problems: CheckoutProblems }
);

/** Reads the form: all that's wrong at once, and in any case what was typed, so that it can be shown again. */
export function parseOpenForm(kind: OpenKind, data: FormData): Parsed {
  const values = readFields(data, openFields[kind]);
  const { giftMessage, ...lines } = values;
  const cleaned = Object.fromEntries(
    Object.entries(lines).map(([field, typed = ""]) => [field, cleanLine(typed)]),
  );
  const result = schemas[kind].safeParse({
    ...cleaned,
    ...(giftMessage !== undefined && { giftMessage: cleanLines(giftMessage) }),
  });
  if (!result.success) {
    const problems: CheckoutProblems = {};
    for (const issue of result.error.issues) problems[String(issue.path[0])] = issue.message as FieldProblem;
    return { ok: false, problems, values };
  }
  // The shop may sell in it, and not offer this in it.
  if (!openBounds(kind)[result.data.currency]) return { ok: false, problems: { currency: "choose" }, values };
  return { ok: true, form: result.data, values };
}
