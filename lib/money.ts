/** Money is an integer number of minor units (cents, centésimos) everywhere inside; lib/plexo turns it into decimals. */

export const currencies = ["UYU", "USD"] as const;
export type Currency = (typeof currencies)[number];

export function isCurrency(value: unknown): value is Currency {
  return currencies.some((currency) => currency === value);
}

/** 21,474,836.47: what an integer column holds, and the most that Plexo is asked for. */
export const maxMinor = 2_147_483_647;

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
  return formatter(currency, locale).format(decimal(minor));
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

/**
 * The amount in decimal major units for programs, "1290.00". From the digits and not by dividing: the point is put
 * into the string, so nothing is ever rounded.
 */
export function decimal(minor: number): `${number}` {
  const digits = String(Math.abs(minor)).padStart(3, "0");
  const sign = minor < 0 ? "-" : "";
  return `${sign}${digits.slice(0, -2)}.${digits.slice(-2)}` as `${number}`;
}

/**
 * An amount as it is typed in Uruguay, "1.240,50" or "1240.5", in minor units. Null for anything else: what was
 * typed is never rounded, nor completed.
 */
export function parseAmount(typed: string): number | null {
  const match = /^(\d{1,3}(?:\.\d{3})+|\d{1,8})(?:[,.](\d{1,2}))?$/.exec(typed.trim());
  if (!match) return null;
  const [, whole = "", fraction = ""] = match;
  const minor = Number(whole.replaceAll(".", "") + fraction.padEnd(2, "0"));
  return minor <= maxMinor ? minor : null;
}

/** An amount as it can be typed, "1240,50": `parseAmount` reads it back. */
export function typedAmount(minor: number): string {
  return decimal(minor).replace(".", ",");
}
