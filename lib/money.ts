/** Money is an integer number of minor units (cents, centésimos) everywhere inside; decimals exist only here. */

export const currencies = ["UYU", "USD"] as const;
export type Currency = (typeof currencies)[number];

export function isCurrency(value: unknown): value is Currency {
  return currencies.some((currency) => currency === value);
}

/** 21,474,836.47: what an integer column holds, and well within the digits a JSON number carries exactly. */
export const maxMinor = 2_147_483_647;

const wirePattern = /^(0|[1-9]\d{0,7})(?:\.(\d{1,2}))?$/;

/**
 * The amount as Plexo takes it: decimal major units, as a JSON number that prints exactly (590 → 5.9).
 * Throws a RangeError when the amount is not an integer from 0 to `maxMinor`.
 */
export function toWire(minor: number): number {
  assertMinor(minor, 0);
  return Number(toDecimal(minor));
}

/**
 * Reads an amount in decimal major units, a number or a numeric string, into minor units.
 * Null for whatever is not exactly an amount with at most two decimals from 0 to `maxMinor`.
 */
export function fromWire(value: unknown): number | null {
  if (typeof value !== "number" && typeof value !== "string") return null;
  const match = wirePattern.exec(String(value));
  if (!match) return null;
  const [, whole = "", fraction = ""] = match;
  const minor = Number(whole + fraction.padEnd(2, "0"));
  return minor <= maxMinor ? minor : null;
}

export type MoneyLocale = "es" | "en" | "pt";

// Canadian English writes "US$" and "UYU"; American English writes a bare "$", which in Uruguay means pesos.
const intlLocales: Record<MoneyLocale, string> = { es: "es-UY", en: "en-CA", pt: "pt-BR" };

const formatters = new Map<string, Intl.NumberFormat>();

/**
 * The amount as people read it ("$ 1.290,00", "UYU 1,290.00", "US$ 32,00"). Negative amounts are allowed.
 * Throws a RangeError when the amount is not an integer.
 */
export function formatMoney(minor: number, currency: Currency, locale: MoneyLocale): string {
  if (!Number.isSafeInteger(minor))
    throw new RangeError(`Money must be an integer of minor units, got ${minor}.`);
  return formatter(currency, locale).format(toDecimal(minor));
}

function formatter(currency: Currency, locale: MoneyLocale): Intl.NumberFormat {
  const key = `${locale} ${currency}`;
  let found = formatters.get(key);
  if (!found) {
    found = new Intl.NumberFormat(intlLocales[locale], { style: "currency", currency });
    formatters.set(key, found);
  }
  return found;
}

/** From the digits and not by dividing: the point is put into the string, so nothing is ever rounded. */
function toDecimal(minor: number): `${number}` {
  const digits = String(Math.abs(minor)).padStart(3, "0");
  const sign = minor < 0 ? "-" : "";
  return `${sign}${digits.slice(0, -2)}.${digits.slice(-2)}` as `${number}`;
}

function assertMinor(minor: number, min: number): void {
  if (!Number.isInteger(minor) || minor < min || minor > maxMinor) {
    throw new RangeError(`Money must be an integer of minor units from ${min} to ${maxMinor}, got ${minor}.`);
  }
}
