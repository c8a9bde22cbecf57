import { z } from "zod";
import { type Locale, locales } from "../../i18n/locales";
import { type Currency, parseAmount } from "../../money";
import { readNote } from "../../payments/operation-form";
import { isUuid } from "../../platform/ids";
import { cleanLine } from "../../platform/typed-text";
import { offeredCurrencies } from "../../shop/offers";

export type Typed = Readonly<Record<string, string>>;
/** What is wrong with a field: a word of which the page makes a sentence. */
export type Problem = "amount" | "not-left" | "over-most" | "email" | "choose" | "note" | "days";
type Read<Form> = { ok: true; form: Form } | { ok: false; problems: Readonly<Record<string, Problem>> };

export const issueFields = ["key", "currency", "amount", "email", "locale", "note"] as const;

type Issue = { key: string; currency: Currency; amount: number; email: string; locale: Locale; note: string };

/** The form with which a card is issued. */
export function readIssueForm(typed: Typed): Read<Issue> {
  const currency = offeredCurrencies.find((each) => each === typed.currency);
  const locale = locales.find((each) => each === typed.locale);
  const amount = parseAmount(typed.amount ?? "");
  const email = z
    .email()
    .max(254)
    .safeParse(cleanLine(typed.email ?? "")).data;
  const note = readNote(typed.note ?? "");
  const problems: Record<string, Problem> = {
    ...(!currency && { currency: "choose" }),
    ...(!amount && { amount: "amount" }),
    ...(!email && { email: "email" }),
    ...(!locale && { locale: "choose" }),
    ...(!note.ok && { note: "note" }),
  };
  const { key = "" } = typed;
  if (!currency || !amount || !email || !locale || !note.ok || !isUuid(key)) return { ok: false, problems };
  return { ok: true, form: { key, currency, amount, email, locale, note: note.note } };
}

export const extendFields = ["seen", "days", "note"] as const;

/** The form with which a card can be spent longer: by at most five years at a time. */
export function readExtendForm(typed: Typed): Read<{ seen: Date; days: number; note: string }> {
  const days = /^\d{1,4}$/.test(typed.days ?? "") ? Number(typed.days) : 0;
  const note = readNote(typed.note ?? "");
  const seen = new Date(typed.seen ?? "");
  const isLong = days >= 1 && days <= 5 * 365;
  const problems: Record<string, Problem> = {
    ...(!isLong && { days: "days" }),
    ...(!note.ok && { note: "note" }),
  };
  if (!isLong || !note.ok || Number.isNaN(seen.getTime())) return { ok: false, problems };
  return { ok: true, form: { seen, days, note: note.note } };
}

export const giveBackFields = ["key", "amount", "note"] as const;

/** The form with which an order's gift card gets its part back. */
export function readGiveBackForm(typed: Typed): Read<{ key: string; amount: number; note: string }> {
  const amount = parseAmount(typed.amount ?? "");
  const note = readNote(typed.note ?? "");
  const { key = "" } = typed;
  const problems: Record<string, Problem> = {
    ...(!amount && { amount: "amount" }),
    ...(!note.ok && { note: "note" }),
  };
  if (!amount || !note.ok || !isUuid(key)) return { ok: false, problems };
  return { ok: true, form: { key, amount, note: note.note } };
}

export const adjustFields = ["key", "way", "amount", "note"] as const;

/** The form with which what is left of a card is put right. `amount`: below zero where it becomes less. */
export function readAdjustForm(typed: Typed): Read<{ key: string; amount: number; note: string }> {
  const { way, ...rest } = typed;
  const isChosen = way === "more" || way === "less";
  const read = readGiveBackForm(rest);
  if (!read.ok || !isChosen) {
    return { ok: false, problems: { ...(!read.ok && read.problems), ...(!isChosen && { way: "choose" }) } };
  }
  const { form } = read;
  return { ok: true, form: { ...form, amount: way === "less" ? -form.amount : form.amount } };
}
