import { parseLocale } from "../i18n/locales";
import type { NewMail } from "../mail/kinds";
import type { Currency } from "../money";
import type { Member } from "./record";

/** To whom a member's mails go, and what each of them tells of, so that there is one mail for it. */
export function mailTo({ row }: Member, what: string, at: Date) {
  const { customer, locale, name } = row;
  const key = `club:${row.id}:${what}`;
  return { to: { key, to: customer.email, locale: parseLocale(locale), at }, name };
}

/** What mails say of a charge. Minor units. */
export function chargeOf(
  currency: Currency,
  { name, unitPrice, shipping }: { name: string; unitPrice: number; shipping: number },
  at: Date,
) {
  return { box: name, total: unitPrice + shipping, currency, at: at.toISOString() };
}

export function missedMail(
  member: Member,
  month: string,
  why: Extract<NewMail, { kind: "club-missed" }>["data"]["why"],
  at: Date,
): NewMail {
  const { to, name } = mailTo(member, `${month}:missed`, at);
  return { ...to, kind: "club-missed", data: { name, month, why } };
}
