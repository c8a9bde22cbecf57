import type { Order } from "@/prisma/generated/client";
import type { NewMail } from "../../mail/kinds";
import { timeToPay, voucherReminder } from "../../mail/schedule";
import { hasWhole, isPayable, isTaken, isUndecided, type OrderState } from "../../orders/state";
import { later, minutes } from "../../platform/clock";
import type { PaymentChange } from "./payment";
import { authorizationNotice } from "./schedule";
import { isAwaited } from "./status";

/** What mails tell of an order's money. Minor units. */
type Money = { state: OrderState; refundedTotal: number };
type Before = Money & Pick<Order, "kind" | "recipientEmail">;
type Now = Money & { toGiftCard: number };

/** So long it has to stay so before a shopper is told that something is wrong: the next answer may mend it. */
const grace = minutes(5);

/**
 * The mails that follow from a change of an order's money, each with a key of what it tells of: however often that comes
 * about, or is applied again, there is one mail. None, where nothing changed. `raised`: the order's new flags;
 * `toGiftCard`: what goes back to its gift card now.
 */
export function mailsOf(
  { orderId, attemptId }: { orderId: string; attemptId: string },
  before: Before,
  now: Now,
  raised: readonly string[],
  at: Date,
): NewMail[] {
  const about = (what: string) => ({ key: `order:${orderId}:${what}`, orderId, at });
  const mails: NewMail[] = [];
  if (now.state === "authorized" && before.state !== "authorized") {
    mails.push({ ...about("authorized"), kind: "order-authorized", data: {} });
  }
  if (isBought(now.state) && !isBought(before.state)) {
    if (before.kind !== "gift_card") mails.push({ ...about("paid"), kind: "order-paid", data: {} });
    else mails.push({ ...about("gift-card"), kind: "gift-card-bought", data: {} });
    if (before.kind === "gift_card" && before.recipientEmail !== null)
      mails.push({ ...about("gift-card-received"), kind: "gift-card-received", data: {} });
  }
  const what = whatIsWrong(before.state, now.state, raised);
  if (what) {
    const isOfAttempt = what === "failed" || what === "cancelled";
    const key = isOfAttempt ? `attention:${what}:${attemptId}` : `attention:${what}`;
    // The payer may be at another try.
    const sendAt = later(at, what === "failed" ? timeToPay : grace);
    mails.push({ ...about(key), kind: "payment-attention", data: { what }, sendAt });
  }
  const amount = now.refundedTotal - before.refundedTotal;
  if (amount > 0) {
    const { state, refundedTotal, toGiftCard } = now;
    const key = about(`refunded:${refundedTotal}`);
    mails.push(
      state === "refunded"
        ? { ...key, kind: "order-refunded", data: { amount, refundedTotal, toGiftCard } }
        : { ...key, kind: "order-partially-refunded", data: { amount, refundedTotal } },
    );
  }
  return [...mails, ...raised.map((reason) => flagMail(orderId, reason, at))];
}

/**
 * That an authorisation is about to end, to the merchant: written when it is seen first, for that time, and left out by
 * then if it was captured.
 */
export function endingMails(orderId: string, changes: readonly PaymentChange[], at: Date): NewMail[] {
  return changes.flatMap(({ before, row }): NewMail[] => {
    if (!row?.authorizedUntil || before?.status === "authorized") return [];
    const notice = later(row.authorizedUntil, -authorizationNotice);
    return [
      {
        kind: "authorization-ending",
        key: `order:${orderId}:authorization-ending:${row.plexoId}`,
        data: { endsAt: row.authorizedUntil.toISOString() },
        ...{ orderId, at, sendAt: notice > at ? notice : at },
      },
    ];
  });
}

/** That a voucher is about to end: left out by then if it's paid, or over. */
export function reminderMails(orderId: string, changes: readonly PaymentChange[], at: Date): NewMail[] {
  return changes.flatMap(({ row }): NewMail[] => {
    if (!row?.voucherUntil || !isAwaited(row.status)) return [];
    const { plexoId: paymentId, voucherUntil } = row;
    const key = `order:${orderId}:voucher-ending:${paymentId}`;
    const sendAt = voucherReminder(at, voucherUntil);
    return [{ kind: "voucher-ending", key, orderId, data: { paymentId }, at, sendAt }];
  });
}

/** To the merchant, for each reason for which an order is flagged, each time that it is. */
export function flagMail(orderId: string, reason: string, at: Date): NewMail {
  const key = `order:${orderId}:flag:${reason}:${at.toISOString()}`;
  return { kind: "order-flagged", key, orderId, data: { reason }, at };
}

/** All of it is paid, and is not all back. */
const isBought = (state: OrderState) => hasWhole(state) && state !== "refunded";

function whatIsWrong(before: OrderState, now: OrderState, raised: readonly string[]) {
  if (now === "partially_paid") return before === now ? null : "in-part";
  if (isTaken(now)) return null;
  if (raised.some(mayHavePaid)) return "in-review";
  const wasGoingOn = isUndecided(before) || isTaken(before);
  if (!wasGoingOn || !isPayable(now)) return null;
  return now === "cancelled" ? "cancelled" : "failed";
}

/** Flags for which an order that is not paid may have been paid all the same. */
function mayHavePaid(reason: string): boolean {
  return /^(contradicted|not-understood:status):/.test(reason);
}
