import { z } from "zod";
import { brandOf } from "../cards/brands";
import type { TypedCard } from "../engine/mask";
import type { Messages } from "./messages";

export type CardField = "number" | "expiry" | "code" | "holder" | "email";

/** What may be shown again to a payer: everything but the number and the code. */
export interface KeptInput {
  expiry: string;
  holder: string;
  email: string;
}

export type CardInput =
  | { ok: true; card: TypedCard; kept: KeptInput }
  | { ok: false; errors: Partial<Record<CardField, string>>; kept: KeptInput };

const email = z.email();

/**
 * Reads the card form. Takes any number of a fitting length: two of Plexo's approved test cards fail the
 * Luhn check, so there is none.
 */
export function readCardForm(form: Record<string, unknown>, now: number, text: Messages): CardInput {
  const field = (name: string) => {
    const value = form[name];
    return typeof value === "string" ? value.trim().slice(0, 255) : "";
  };
  const kept = { expiry: field("expiry"), holder: field("holder"), email: field("email") };
  const number = field("number").replace(/[\s.-]/g, "");
  const brand = brandOf(number);
  const expiry = readExpiry(kept.expiry);
  const codeLength = brand?.codeLength ?? 3;
  const [firstName, lastName] = splitName(kept.holder);

  const errors: Partial<Record<CardField, string>> = {};
  if (!/^\d+$/.test(number)) errors.number = text.errors.number;
  else if (!(brand?.lengths ?? [12, 13, 14, 15, 16, 17, 18, 19]).includes(number.length)) {
    errors.number = text.errors.numberLength;
  }
  if (!expiry) errors.expiry = text.errors.expiry;
  else if (isPast(expiry, now)) errors.expiry = text.errors.expired;
  if (!new RegExp(`^\\d{${codeLength}}$`).test(field("code"))) errors.code = text.errors.code(codeLength);
  if (!lastName) errors.holder = text.errors.holder;
  if (!email.safeParse(kept.email).success) errors.email = text.errors.email;

  if (!expiry || Object.keys(errors).length > 0) return { ok: false, errors, kept };
  const cardholder = { firstName, lastName, email: kept.email };
  return { ok: true, card: { number, ...expiry, cardholder }, kept };
}

interface Expiry {
  expMonth: number;
  expYear: number;
}

function readExpiry(text: string): Expiry | null {
  const match = /^(\d{1,2})\s*[/ .-]\s*(\d{2}|\d{4})$/.exec(text) ?? /^(\d{2})(\d{2}|\d{4})$/.exec(text);
  const [, month, year] = match ?? [];
  if (!month || !year) return null;
  const expMonth = Number(month);
  if (expMonth < 1 || expMonth > 12) return null;
  return { expMonth, expYear: year.length === 2 ? 2000 + Number(year) : Number(year) };
}

/** A card is good until the last day of its month. */
function isPast({ expMonth, expYear }: Expiry, now: number): boolean {
  return Date.UTC(expYear, expMonth, 1) <= now;
}

function splitName(name: string): [first: string, last: string] {
  const words = name.split(/\s+/).filter(Boolean);
  return [words.slice(0, -1).join(" ") || (words[0] ?? ""), words.length > 1 ? (words.at(-1) ?? "") : ""];
}
