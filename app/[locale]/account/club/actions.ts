"use server";

import { redirect, unstable_rethrow } from "next/navigation";
import type { FormState } from "@/app/_ui/form-state";
import { parseCheckoutForm, parsePlace } from "@/lib/checkout/form";
import { type Change, changeMember } from "@/lib/club/change";
import { consentVersion, joinClub } from "@/lib/club/join";
import { boxes, hasClub } from "@/lib/club/offer";
import { type Customer, requireCustomer } from "@/lib/customers/login";
import { type Locale, parseLocale } from "@/lib/i18n/locales";
import { localePath } from "@/lib/i18n/paths";
import { getTranslator } from "@/lib/i18n/translator";
import { parseForm, readFields, readText } from "@/lib/platform/action-arguments";
import { parseUuid } from "@/lib/platform/ids";
import { logError } from "@/lib/platform/log";
import { parseCurrency } from "@/lib/shop/offers";
import type { CheckoutState } from "../../checkout/state";
import { tellProblems, tellTrouble } from "../../checkout/words";

const page = "/account/club";

/** Joins the club. Whatever stands in the way comes back with all that was typed. */
export async function joinClubAction(
  givenLocale: unknown,
  _before: unknown,
  given: unknown,
): Promise<CheckoutState> {
  const locale = parseLocale(givenLocale);
  const customer = await requireCustomer(locale, page);
  const data = parseForm(given);
  try {
    return await join(customer, locale, data);
  } catch (error) {
    // A redirect is thrown too.
    unstable_rethrow(error);
    logError(error, { customer: customer.id }, "joining the club failed");
    return { values: parseCheckoutForm(data).values, failure: tellTrouble(locale) };
  }
}

async function join(customer: Customer, locale: Locale, data: FormData): Promise<CheckoutState> {
  const t = getTranslator(locale, "club");
  // The checkout's own fields, but for what the account and the club say.
  for (const [name, value] of Object.entries({ email: customer.email, means: "card", installments: "1" })) {
    data.set(name, value);
  }
  const parsed = parseCheckoutForm(data);
  const { sku, card, consent } = readFields(data, "sku", "card", "consent");
  const currency = parseCurrency(readText(data, "currency"));
  const cardId = parseUuid(card);
  const problems = {
    ...(!parsed.ok && tellProblems(parsed.problems, locale)),
    ...(!boxes.includes(sku) && { sku: t("join.badBox") }),
    ...(!cardId && { card: t("join.badCard") }),
    // Of other words than the present ones, it would not be known to what.
    ...(consent !== consentVersion && { consent: t("join.consentNeeded") }),
  };
  const values = { ...parsed.values, sku, card, currency };
  if (!parsed.ok || !cardId || !hasClub || Object.keys(problems).length > 0) return { values, problems };
  const { name, phone, documentType, document, delivery, street, city, department } = parsed.form;
  const { postalCode, note, own: ownFields } = parsed.form;
  const joined = await joinClub(customer.id, {
    ...{ sku, cardId, currency, locale, name, phone, documentType, document, delivery },
    ...{ street, city, department, postalCode, note, ownFields },
  });
  if (joined.ok) redirect(localePath(locale, `${page}?done=joined`));
  if (joined.reason === "no-card") return { values, problems: { card: t("join.badCard") } };
  if (joined.reason === "not-offered") return { values, problems: { sku: t("join.badBox") } };
  redirect(localePath(locale, page));
}

/** Changes something of one's own membership: `what`, and for a month that is skipped, which one the page showed. */
export async function changeClubAction(
  givenLocale: unknown,
  what: unknown,
  month: unknown,
  _state: unknown,
  given: unknown,
): Promise<FormState> {
  const locale = parseLocale(givenLocale);
  const customer = await requireCustomer(locale, page);
  const change = parseChange(what, month, parseForm(given));
  if (!change) return { problems: { form: "changed" } };
  const changed = await changeMember(customer.id, change);
  if (!changed.ok) return { problems: { form: changed.reason } };
  redirect(localePath(locale, `${page}?done=${change.is}`));
}

/** Changes where the boxes go. Whatever stands in the way comes back with all that was typed. */
export async function changePlaceAction(
  givenLocale: unknown,
  _before: unknown,
  given: unknown,
): Promise<CheckoutState> {
  const locale = parseLocale(givenLocale);
  const customer = await requireCustomer(locale, page);
  const t = getTranslator(locale, "club");
  const parsed = parsePlace(parseForm(given));
  const { values } = parsed;
  if (!parsed.ok) return { values, problems: tellProblems(parsed.problems, locale) ?? {} };
  try {
    const changed = await changeMember(customer.id, { is: "place", place: parsed.place });
    if (changed.ok) redirect(localePath(locale, `${page}?done=place`));
    if (changed.reason === "not-reached" || changed.reason === "dearer") {
      return { values, problems: { delivery: t(`problems.${changed.reason}`) } };
    }
  } catch (error) {
    // A redirect is thrown too.
    unstable_rethrow(error);
    logError(error, { customer: customer.id }, "where boxes go was not changed");
    return { values, failure: tellTrouble(locale) };
  }
  redirect(localePath(locale, page));
}

function parseChange(what: unknown, month: unknown, data: FormData): Change | null {
  const { card, sku } = readFields(data, "card", "sku");
  switch (what) {
    case "skipped":
      return typeof month === "string" ? { is: what, month } : null;
    case "card":
      return { is: what, cardId: parseUuid(card) ?? "" };
    case "box":
      return { is: what, sku };
    case "paused":
    case "resumed":
    case "left":
      return { is: what };
    default:
      return null;
  }
}
