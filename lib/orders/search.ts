import { type Currency, maxMinor } from "../money";
import { parseDay } from "../platform/days";
import { cleanLine } from "../platform/typed-text";
import { isPaymentId } from "../plexo/payment-id";

export const searchKinds = [
  "order",
  "reference",
  "payment",
  "email",
  "name",
  "phone",
  "document",
  "last4",
  "amount",
  "date",
] as const;
export type SearchKind = (typeof searchKinds)[number];

/** What was typed into the one search box, and what it was taken as. */
export type Search = {
  kind: SearchKind;
  /** As it is looked for: digits of a phone, a day as 2026-11-27, an amount in minor units. */
  value: string;
  /** Of an amount that was typed with it. */
  currency?: Currency;
  /** Whatever else it could be, the likeliest first. */
  others: SearchKind[];
};

type Reading = { value: string; currency?: Currency } | null;
type Rule = [kind: SearchKind, read: (text: string) => Reading];

export const maxSearchLength = 120;

const matches = (pattern: RegExp) => (text: string) => {
  const match = pattern.exec(text);
  return match ? { value: match[1] ?? match[0] } : null;
};
const digits = (text: string) => text.replace(/\D/g, "");
const digitsOf = (pattern: RegExp) => (text: string) => (pattern.test(text) ? { value: digits(text) } : null);

/** An order's number, as an integer column holds it. */
function orderNumber(text: string): Reading {
  const match = /^(?:(?:#|n[º°.]?|nro\.?|no\.)\s*)?(\d{1,10})$/i.exec(text);
  const number = Number(match?.[1]);
  return match && number > 0 && number <= maxMinor ? { value: String(number) } : null;
}

const amountPattern =
  /^(?<sign>U\$S|US\$|USD|UYU|\$U|\$)?\s*(?<whole>\d{1,3}(?:\.\d{3})+|\d{1,8})(?:,(?<comma>\d{1,2})|\.(?<point>\d{1,2}))?$/i;

/** "1.240,50" and "$ 1.240" as they are written in Uruguay; "1240.50" too, as two digits are no thousands. */
function amount(text: string): Reading {
  const { sign, whole = "", comma, point } = amountPattern.exec(text)?.groups ?? {};
  if (!whole) return null;
  const minor = Number(digits(whole) + (comma ?? point ?? "").padEnd(2, "0"));
  if (minor > maxMinor) return null;
  const currency = sign && (/^(U\$S|US\$|USD)$/i.test(sign) ? "USD" : "UYU");
  return { value: String(minor), ...(currency && { currency }) };
}

/** "27/11/2026", "27-11-2026" and "2026-11-27". */
function day(text: string): Reading {
  const [, date, month, year] = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(text) ?? [];
  const value = parseDay(date && month ? `${year}-${month.padStart(2, "0")}-${date.padStart(2, "0")}` : text);
  return value ? { value } : null;
}

/** The digits of a phone without what is left out or put before it from elsewhere: +598 99 123 456 is 099 123 456. */
function phone(text: string): Reading {
  if (!/^\+?[\d\s()-]{6,24}$/.test(text)) return null;
  const value = digits(text)
    .replace(/^(?:00)?598(?=\d{8,9}$)/, "")
    .replace(/^0+/, "");
  return value.length >= 6 && value.length <= 15 ? { value } : null;
}

const only = (shape: RegExp, read: (text: string) => Reading) => (text: string) =>
  shape.test(text) ? read(text) : null;

/** From what can be nothing else to what is left. The first that fits is what it is taken as. */
const rules: Rule[] = [
  ["order", only(/^(#|n)/i, orderNumber)],
  ["reference", matches(/^(?:ses|pay|op)-[\w-]{8,60}$/)],
  // A pasted link of an order.
  ["reference", matches(/\/(?:orders|checkout\/(?:result|cancel))\/([\w-]{22})(?:[?#].*)?$/)],
  ["email", (text) => (/^\S*@\S*$/.test(text) && text.length > 3 ? { value: text.toLowerCase() } : null)],
  ["date", day],
  ["amount", only(/[$,]|^U[A-Z]{2}/i, amount)],
  ["phone", only(/^\+|^00/, phone)],
  ["last4", matches(/^(?:[*•·.x]+[\s-]*)+(\d{4})$/i)],
  ["document", digitsOf(/^\d\.?\d{3}\.?\d{3}-\d$/)],
  // A mobile number without its zero. Of people's documents, none begins like that for decades to come.
  ["phone", only(/^9[1-9]\d{6}$/, phone)],
  ["document", digitsOf(/^(?:\d{12}|\d{7,8})$/)],
  ["phone", only(/^0|^[\d\s()-]*[\s()-][\d\s()-]*$|^\d{9,}$/, phone)],
  ["order", orderNumber],
  ["last4", matches(/^\d{4}$/)],
  ["phone", phone],
  ["amount", amount],
  ["payment", matches(/^(?:[0-9a-f]{24}|[0-9a-f]{32}|[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/i)],
  ["reference", matches(/^[23456789A-HJKMNP-TWXYZ]{12}$/)],
  ["reference", matches(/^[\w-]{22}$/)],
  ["document", matches(/^(?=.*\d)(?=.*\p{L})[\p{L}\p{N}]{4,20}$/u)],
  ["payment", (text) => (/\d/.test(text) && isPaymentId(text) ? { value: text } : null)],
  // Fewer letters than three are no start for an index, and are in most names.
  ["name", (text) => (/\p{L}.*\p{L}.*\p{L}/u.test(text) ? { value: text } : null)],
];

/** As what else a text can be read. */
function readings(text: string): Map<SearchKind, NonNullable<Reading>> {
  const found = new Map<SearchKind, NonNullable<Reading>>();
  for (const [kind, read] of rules) {
    const reading = found.has(kind) ? null : read(text);
    if (reading) found.set(kind, reading);
  }
  return found;
}

/**
 * Recognises what was typed; `as` is what the merchant says that it is. Null: nothing was typed. Undefined: it is
 * nothing that can be looked for.
 */
export function readSearch(typed: unknown, as?: unknown): Search | null | undefined {
  const text = typeof typed === "string" ? cleanLine(typed.slice(0, maxSearchLength)) : "";
  if (!text) return null;
  const found = readings(text);
  const kinds = [...found.keys()];
  const kind = kinds.find((each) => each === as) ?? kinds[0];
  const reading = kind && found.get(kind);
  return reading && { ...reading, kind, others: kinds.filter((each) => each !== kind) };
}

/** Whether it names one thing, so that no period and no state is to hide it. */
export function isId({ kind }: Search): boolean {
  return kind === "order" || kind === "reference" || kind === "payment";
}
