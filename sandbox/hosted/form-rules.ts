import { brands } from "../cards/brands";
import type { Messages } from "./messages";

interface FormRules {
  text: Messages;
  /** What to say of a missing name; that of a card when it is not given. */
  holder?: string;
  /** Brand of the saved card that pays. */
  savedBrand?: string;
  /** Instalments by brand. */
  installments?: Record<string, number[]>;
}

/** What the script needs to check a form as the server does, as JSON. */
export function formRules({ text, holder, savedBrand, installments = {} }: FormRules): string {
  const known = brands.map(({ id, prefixes, lengths, codeLength }) => ({
    id,
    prefixes: prefixes.map((prefix) => prefix.source),
    lengths,
    codeLength,
  }));
  const byLength = (say: (digits: number) => string) => ({ 3: say(3), 4: say(4) });
  const { number, numberLength, expiry, expired, code, email } = text.errors;
  const errors = { number, numberLength, expiry, expired, code: byLength(code), email };
  return JSON.stringify({
    brands: known,
    errors: { ...errors, holder: holder ?? text.errors.holder },
    codeHint: byLength(text.codeHint),
    savedBrand,
    installments,
  });
}
