import { z } from "zod";
import { type Brand, brandOf } from "../cards/brands";
import type { TypedCard } from "../engine/mask";
import type { Messages } from "./messages";
import { textOf } from "./request";

const emailAddress = z.email();

export type CardField = "number" | "expiry" | "code" | "holder" | "email";

export type CardErrors = Partial<Record<CardField, string>>;
export type CardInput = { ok: true; card: TypedCard } | { ok: false; errors: CardErrors };

/**
 * Reads the card form. Takes any number of a fitting length: two of Plexo's approved test cards fail the
 * Luhn check, so there is none.
 */
export function readCard(form: Record<string, unknown>, now: number, text: Messages): CardInput {
  const number = textOf(form, "number").replace(/[\s.-]/g, "");
  const brand = brandOf(number);
  const expiry = readExpiry(textOf(form, "expiry"));
  const person = readPerson(form, text.errors);

  const errors: CardErrors = {};
  if (!/^\d+$/.test(number)) errors.number = text.errors.number;
  else if (!(brand?.lengths ?? [12, 13, 14, 15, 16, 17, 18, 19]).includes(number.length)) {
    errors.number = text.errors.numberLength;
  }
  if (!expiry) errors.expiry = text.errors.expiry;
  else if (isPast(expiry, now)) errors.expiry = text.errors.expired;
  const wrongCode = codeError(form, brand, text);
  if (wrongCode) errors.code = wrongCode;
  if (!person.ok) Object.assign(errors, person.errors);

  if (!expiry || !person.ok || Object.keys(errors).length > 0) return { ok: false, errors };
  return { ok: true, card: { number, ...expiry, cardholder: person.person } };
}

/** What is wrong with the security code; undefined when nothing is. The code itself goes no further. */
export function codeError(form: Record<string, unknown>, brand: Brand | undefined, text: Messages) {
  const length = brand?.codeLength ?? 3;
  const fits = new RegExp(`^\\d{${length}}$`).test(textOf(form, "code"));
  return fits ? undefined : text.errors.code(length);
}

export type PersonInput =
  | { ok: true; person: TypedCard["cardholder"] }
  | { ok: false; errors: { holder?: string; email?: string } };

/** Reads who pays: a first and a last name, and an e-mail address. */
export function readPerson(form: Record<string, unknown>, errors: Messages["errors"]): PersonInput {
  const [firstName, lastName] = splitName(textOf(form, "holder"));
  const email = textOf(form, "email");
  const wrong = {
    ...(!lastName && { holder: errors.holder }),
    ...(!emailAddress.safeParse(email).success && { email: errors.email }),
  };
  if (Object.keys(wrong).length > 0) return { ok: false, errors: wrong };
  return { ok: true, person: { firstName, lastName, email } };
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
