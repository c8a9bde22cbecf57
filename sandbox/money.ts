const DECIMAL = /^(\d{1,12})(?:\.(\d{1,2}))?$/;

/**
 * Reads an amount in major units, as Plexo's wire has it (`100`, `19.9`), into minor units. Answers null for
 * anything that is not a non-negative amount with at most two decimals.
 */
export function parseMinor(amount: number): number | null {
  const match = DECIMAL.exec(String(amount));
  if (!match) return null;
  const [, whole = "0", fraction = ""] = match;
  return Number(whole) * 100 + Number(fraction.padEnd(2, "0"));
}

/** Minor units as a decimal string with two decimals: 1990 → "19.90". */
export function toDecimal(minor: number): string {
  const digits = String(minor).padStart(3, "0");
  return `${digits.slice(0, -2)}.${digits.slice(-2)}`;
}

/** Minor units as the number that goes on Plexo's wire: 1990 → 19.9. */
export function toMajor(minor: number): number {
  return Number(toDecimal(minor));
}
