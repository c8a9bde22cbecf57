import { queueMails } from "../../mail/queue";
import { isPayable } from "../../orders/state";
import { readGone } from "../../payments/may-operate";
import { recordEvent } from "../../payments/record/events";
import { lockOrder } from "../../payments/record/lock-order";
import { now } from "../../platform/clock";
import { transaction } from "../../platform/db";
import { orderSubject, recordAudit } from "../../staff/audit";
import { refundLimit } from "../../staff/policy";
import { may, mayRefund } from "../../staff/rights";
import { dueOf } from "../rules";
import { keptKey, sentBefore } from "./sent-before";

export type GivingBack = {
  orderId: string;
  amount: number;
  /** Of the form, which gives back once. */
  key: string;
  note: string;
  staff: { id: string };
};

/**
 * used: the form was sent before, with something else in it. not-sold: its goods are not sold, so that its part comes back
 * with them. too-much: not so much is left to be given back. whole: of an order that can be paid again, all of it or
 * nothing. over-limit, not-allowed: that person may not.
 */
export type GivenBack =
  | "given-back"
  | "used"
  | "not-sold"
  | "too-much"
  | "whole"
  | "over-limit"
  | "not-allowed";

/**
 * Gives back to a gift card what an order paid with it, as far as the person wants, before all that Plexo took goes back:
 * with that, the rest does by itself. An order that it paid whole, and that gets all of it back, is refunded. Its shopper is
 * told. The form sent twice gives back once.
 */
export function giveBack({ orderId, amount, key: formKey, note, staff }: GivingBack): Promise<GivenBack> {
  const key = keptKey(formKey);
  return transaction(async (tx) => {
    await lockOrder(tx, orderId);
    const before = await sentBefore(tx, key, { orderId, kind: "given_back", amount, note });
    if (before) return before.is === "same" ? "given-back" : "used";
    const order = await tx.order.findUniqueOrThrow({ where: { id: orderId } });
    const { cardLeft: left, all: refunded } = await readGone(tx, orderId);
    const { giftCardId, number, currency, state } = order;
    if (!giftCardId || amount <= 0 || amount > left) return "too-much";
    const isWhole = amount === left;
    // As long as its goods are held, or back on the shelf, the part comes and goes with them.
    if (order.stock !== "sold") return "not-sold";
    if (isPayable(state) && !isWhole) return "whole";
    const { role, active } = await tx.staff.findUniqueOrThrow({ where: { id: staff.id } });
    if (!active || !may(role, "refund")) return "not-allowed";
    const limit = await refundLimit(currency, tx);
    if (!mayRefund(role, { amount, refunded, limit })) return "over-limit";

    const at = now();
    await tx.giftCardMovement.create({
      data: { giftCardId, kind: "given_back", amount, key, orderId, staffId: staff.id, note, at },
    });
    await recordEvent(tx, { orderId, kind: "gift-card.given-back", at, data: { amount } });
    const isRefunded = isWhole && dueOf(order) === 0 && state === "paid";
    // Whoever pays a cancelled order again has its part taken again.
    if (isRefunded || (isWhole && isPayable(state)))
      await tx.order.update({ where: { id: orderId }, data: { giftCardHeld: false } });
    if (isRefunded) {
      await tx.order.update({ where: { id: orderId }, data: { state: "refunded" } });
      await recordEvent(tx, { orderId, kind: "order.state", at, data: { from: state, to: "refunded" } });
    }
    const mail = { key: `order:${orderId}:gift-card-back:${formKey}`, orderId, data: { amount }, at };
    await queueMails(tx, [{ kind: "gift-card-given-back", ...mail }]);
    await recordAudit(tx, {
      ...{ staff, note, action: "order.gift-card-back", subject: orderSubject(number) },
      after: { amount },
    });
    return "given-back";
  });
}
