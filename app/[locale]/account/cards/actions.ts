"use server";

import { notFound, redirect } from "next/navigation";
import type { FormState } from "@/app/_ui/form-state";
import { deleteCard } from "@/lib/customers/cards/delete";
import { consentVersion, openVisit } from "@/lib/customers/cards/visit";
import { requireCustomer, requireFreshCustomer } from "@/lib/customers/login";
import { parseLocale } from "@/lib/i18n/locales";
import { localePath } from "@/lib/i18n/paths";
import { readFields } from "@/lib/platform/action-arguments";
import { parseUuid } from "@/lib/platform/ids";

/** Takes who consents to Plexo's page for saving a card. */
export async function saveCardAction(
  givenLocale: unknown,
  _state: unknown,
  data: unknown,
): Promise<FormState> {
  const customer = await requireCustomer(parseLocale(givenLocale), "/account/cards");
  const { consent } = readFields(data, "consent");
  // Of other words than the present ones, it would not be known to what.
  if (consent !== consentVersion) return { problems: { consent: "required" } };
  const opened = await openVisit(customer, parseLocale(givenLocale));
  if (!opened.ok) return { problems: { form: opened.reason } };
  redirect(opened.url);
}

/** Deletes a card, of who has signed in a moment ago. */
export async function deleteCardAction(givenLocale: unknown, givenCard: unknown): Promise<FormState> {
  const customer = await requireFreshCustomer(
    parseLocale(givenLocale),
    `/account/cards/${parseUuid(givenCard) ?? "-"}/delete`,
  );
  const card = parseUuid(givenCard);
  const deleted = card ? await deleteCard(customer, card) : "not-found";
  if (deleted === "not-found") notFound();
  if (deleted === "unreachable") return { problems: { form: deleted } };
  redirect(localePath(parseLocale(givenLocale), "/account/cards?back=deleted"));
}
