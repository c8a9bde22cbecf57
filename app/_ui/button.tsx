import type { ComponentProps } from "react";
import { ShopLink } from "./shop-link";

export type ButtonKind = "primary" | "secondary" | "quiet";

const kinds: Record<ButtonKind, string> = {
  primary:
    "bg-brand text-card hover:bg-brand-deep active:bg-brand-deep aria-disabled:bg-muted aria-disabled:hover:bg-muted",
  secondary: "border border-edge bg-card text-ink hover:border-brand hover:text-brand",
  quiet: "text-brand underline underline-offset-4 decoration-1 hover:decoration-2 hover:text-brand-deep",
};

/** The look of a button, for what is not a `<button>` but acts as one. Every kind is at least 44 px high. */
export function buttonClass(kind: ButtonKind = "primary", wide = false): string {
  const shape = kind === "quiet" ? "" : "rounded-full px-6";
  const width = wide ? "w-full" : "";
  return `inline-flex min-h-11 items-center justify-center gap-2 py-2 text-center font-medium transition-colors aria-disabled:cursor-progress ${shape} ${width} ${kinds[kind]}`;
}

type Look = { kind?: ButtonKind; wide?: boolean };

/** A plain button. For the one that sends a form, use `SubmitButton`. */
export function Button({
  kind,
  wide,
  className = "",
  type = "button",
  ...rest
}: Look & ComponentProps<"button">) {
  return <button type={type} className={`${buttonClass(kind, wide)} ${className}`} {...rest} />;
}

/** A link that looks like a button. `href` is an address inside the shop, already in its language. */
export function ButtonLink({ kind, wide, className = "", ...rest }: Look & ComponentProps<typeof ShopLink>) {
  return <ShopLink className={`${buttonClass(kind, wide)} ${className}`} {...rest} />;
}
