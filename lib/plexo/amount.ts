/** The currencies that Plexo takes (ISO 4217). */
export type PlexoCurrency = "UYU" | "USD";

/** 21,474,836.47: well within the digits that a JSON number carries exactly, and what a 32-bit column holds. */
const largest = 2_147_483_647;

const wirePattern = /^(0|[1-9]\d{0,7})(?:\.(\d{1,2}))?$/;

/**
 * An amount as Plexo takes it: decimal major units, as a JSON number that prints exactly (590 → 5.9). From the
 * digits and not by dividing, so that nothing is ever rounded. Throws a RangeError for what is not an integer of
 * minor units from 0 to 2,147,483,647.
 */
export function toWire(minor: number): number {
  if (!Number.isInteger(minor) || minor < 0 || minor > largest) {
    throw new RangeError(`Money must be an integer of minor units from 0 to ${largest}, got ${minor}.`);
  }
  const digits = String(minor).padStart(3, "0");
  return Number(`${digits.slice(0, -2)}.${digits.slice(-2)}`);
}

/**
 * Reads an amount in decimal major units, a number or a numeric string, into minor units. Null for whatever is
 * not exactly an amount with at most two decimals from 0 to 21,474,836.47.
 */
export function fromWire(value: unknown): number | null {
  if (typeof value !== "number" && typeof value !== "string") return null;
  const match = wirePattern.exec(String(value));
  if (!match) return null;
  const [, whole = "", fraction = ""] = match;
  const minor = Number(whole + fraction.padEnd(2, "0"));
  return minor <= largest ? minor : null;
}
