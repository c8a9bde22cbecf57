import type { CustomerCardVisit } from "@/prisma/generated/client";
import type { Locale } from "../../i18n/locales";
import { localePath } from "../../i18n/paths";
import { minutes, now } from "../../platform/clock";
import { db } from "../../platform/db";
import { checkoutOrigins, env } from "../../platform/env";
import { plexo } from "../../platform/gateway";
import { randomToken } from "../../platform/ids";
import { takeTurn } from "../../platform/limits";
import { log, logError } from "../../platform/log";
import { PlexoError } from "../../plexo/errors";
import { checkRedirectUrl, chooseRedirect } from "../../plexo/redirect";
import { ensurePlexoCustomer } from "./plexo-customer";

/** Of the words that one consents to (`account.cards.consent`): other words are another version. */
export const consentVersion = "2026-11-27";

export type OpenedVisit = { ok: true; url: string } | { ok: false; reason: "try-again" | "too-many" };

/**
 * Opens Plexo's page for saving a card, a new session for each visit, as its page lapses. The consent, and the
 * session's reference, are stored before anything is sent.
 */
export async function openVisit({ id: customerId }: { id: string }, locale: Locale): Promise<OpenedVisit> {
  const isWithin = await takeTurn({ name: "cards saved by", by: customerId, most: 10, within: minutes(60) });
  if (!isWithin) return { ok: false, reason: "too-many" };
  const visit = await db().customerCardVisit.create({
    data: {
      ...{ customerId, consentVersion, consentedAt: now() },
      ...{ reference: `tok-${randomToken()}`, callbackKey: randomToken() },
    },
  });
  try {
    return await openSession(visit, locale);
  } catch (error) {
    if (!(error instanceof PlexoError)) throw error;
    logError(error, { customer: customerId, visit: visit.id }, "no session to save a card");
    return { ok: false, reason: "try-again" };
  }
}

async function openSession(visit: CustomerCardVisit, locale: Locale): Promise<OpenedVisit> {
  const { id, customerId, reference: referenceId, callbackKey } = visit;
  const plexoCustomerId = await ensurePlexoCustomer({ id: customerId });
  if (plexoCustomerId === null) return { ok: false, reason: "try-again" };
  const back = `${env().SHOP_URL}${localePath(locale, "/account/cards")}`;
  // One whose answer got lost saves nothing: its page is never opened.
  const session = await plexo().createTokenization({
    ...{ referenceId, customerId: plexoCustomerId },
    callbackUrl: `${env().SHOP_URL}/api/plexo/tokenizations/${callbackKey}`,
    successUrl: `${back}?back=saved`,
    cancelUrl: `${back}?back=left`,
  });
  await db().customerCardVisit.update({ where: { id }, data: { plexoSessionId: session.id } });
  const checked = checkRedirectUrl(chooseRedirect(session.actions) ?? "", checkoutOrigins());
  if (checked.ok) return checked;
  log.error({ visit: id, reason: checked.reason }, "session to save a card cannot be used");
  return { ok: false, reason: "try-again" };
}

/** Notes that Plexo called back about a visit, and says whose it is; null for no visit. What the body says is not read. */
export async function noteCallback(callbackKey: string): Promise<{ customerId: string } | null> {
  const [visit] = await db().customerCardVisit.updateManyAndReturn({
    where: { callbackKey },
    data: { calledBackAt: now() },
    select: { customerId: true },
  });
  return visit ?? null;
}

/** Whether a card was saved since a customer's last visit to Plexo's page began. */
export async function hasSavedLately(customerId: string): Promise<boolean> {
  const visit = await db().customerCardVisit.findFirst({
    where: { customerId },
    orderBy: { consentedAt: "desc" },
  });
  if (!visit) return false;
  const where = { customerId, createdAt: { gte: visit.consentedAt } };
  return (await db().customerCard.count({ where })) > 0;
}
