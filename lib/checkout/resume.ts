import type { Pieces } from "../catalog/moves";
import { isPayable } from "../orders/state";
import { isInReview } from "../orders/status";
import { lockOrder } from "../payments/record/lock-order";
import { isBeingCharged } from "../payments/rules/charge";
import { addressDigest } from "../platform/address-digest";
import { now } from "../platform/clock";
import { db, transaction } from "../platform/db";
import { getSettings } from "../settings/read";
import type { Means } from "../shop/types";
import { attemptToPay, isPaidMeanwhile, isReusable, type NotHeld, type Wish, whyNotHeld } from "./attempts";
import { lockHolder } from "./holder";
import { hasLapsed } from "./lapse";
import { meansInForce } from "./means-in-force";
import { type Browser, type OpenedSession, openSession } from "./session";

export type ResumedCheckout =
  | OpenedSession
  | { ok: false; reason: "unknown-order" }
  | { ok: false; reason: "already-paid" }
  /** Its prices are no longer kept: the same goods can be ordered anew. */
  | { ok: false; reason: "lapsed"; lines: Pieces[] }
  | NotHeld;

/**
 * Pays an order that is there already, from its page, the result page or the cancel page: the same session
 * while it can be paid, else a new attempt with fresh references, after Plexo was asked about the old one. `chosen`: what
 * the payer wants to pay with, if not what the order was made with. A saved card is gone on with by its owner alone
 * (`customerId`): with the order's link alone, another one is typed at Plexo.
 */
export async function resumeCheckout(
  token: string,
  browser: Browser,
  { chosen, customerId }: { chosen?: Means | undefined; customerId?: string | undefined } = {},
): Promise<ResumedCheckout> {
  const order = await db().order.findUnique({
    where: { token },
    include: { lines: true, attempts: { include: { payments: true } } },
  });
  if (!order) return { ok: false, reason: "unknown-order" };
  if (!isPayable(order.state) || isInReview(order)) return { ok: false, reason: "already-paid" };

  const means = meansInForce((await getSettings()).payment, chosen ?? order.means);
  if (isBeingCharged(order.attempts, now())) return { ok: false, reason: "already-paid" };
  const isOwner = customerId !== undefined && customerId === order.customerId;
  const open = order.attempts.find(({ state, payments }) => state !== "closed" && payments.length === 0);
  const cardId = isOwner && means === "card" ? open?.cardId : null;
  const wish = { means, installments: means === "card" ? order.installments : 1, cardId };
  for (const attempt of order.attempts.filter(({ state }) => state !== "closed")) {
    if (isReusable(attempt, wish, now())) return openSession(attempt.id, browser);
    if (await isPaidMeanwhile(attempt)) return { ok: false, reason: "already-paid" };
  }

  if (order.kind === "goods" && hasLapsed(order, now()))
    return { ok: false, reason: "lapsed", lines: order.lines };
  const fresh = await newAttempt(order.id, wish, addressDigest(browser.ipAddress));
  return typeof fresh === "string" ? openSession(fresh, browser) : fresh;
}

/** The new attempt's id. Two tabs at once: the row's lock lets the second find what the first has made. */
async function newAttempt(
  orderId: string,
  wish: Wish,
  holder: string | undefined,
): Promise<string | Extract<ResumedCheckout, { ok: false }>> {
  try {
    return await transaction(async (tx) => {
      await lockHolder(tx, holder);
      await lockOrder(tx, orderId);
      const order = await tx.order.findUniqueOrThrow({
        where: { id: orderId },
        include: { lines: true, attempts: { include: { payments: true } } },
      });
      const toPay = await attemptToPay(tx, order, wish, holder);
      // The page that tells so of an order that is paid by now tells it of one that its gift card has paid, too.
      if (typeof toPay === "string") return { ok: false, reason: "already-paid" } as const;
      await tx.order.update({ where: { id: orderId }, data: { means: wish.means } });
      return toPay.attemptId;
    });
  } catch (error) {
    return whyNotHeld(error, holder ?? orderId);
  }
}
