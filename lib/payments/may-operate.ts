import type { Currency, Payment } from "@/prisma/generated/client";
import { readCardPart } from "../gift-cards/part";
import type { Transaction } from "../platform/db";
import { refundLimit } from "../staff/policy";
import { may, mayRefund } from "../staff/rights";
import { givenBack } from "./rules/foresee";
import type { OperationKind } from "./rules/on-its-way";
import { takenBackBy } from "./rules/status";

type Asked = { kind: OperationKind; amount: number; payment: Payment; currency: Currency };

/**
 * Whether a member of staff may do that to a payment, by role and operators' limit as they are in this transaction.
 * A cancellation that gives captured money back counts as a refund of it, and so does what goes back to the order's gift
 * card with the last of the money. With the order locked two that ask at the same time stay below the limit together.
 */
export async function mayOperate(
  tx: Transaction,
  { id }: { id: string },
  { kind, amount, payment, currency }: Asked,
): Promise<"not-allowed" | "over-limit" | null> {
  const { role, active } = await tx.staff.findUniqueOrThrow({ where: { id } });
  const returned = givenBack(kind, amount, payment);
  if (!active || !may(role, kind === "refund" || returned > 0 ? "refund" : "operate")) return "not-allowed";
  if (returned === 0) return null;
  const { captured, byPlexo, all, cardLeft } = await readGone(tx, payment.orderId);
  const withIt = byPlexo + returned >= captured ? cardLeft : 0;
  const limit = await refundLimit(currency, tx);
  return mayRefund(role, { amount: returned + withIt, refunded: all, limit }) ? null : "over-limit";
}

/**
 * What has gone back of an order, or is on its way, by refunds and cancellations at Plexo and to its gift card. An
 * operator's limit counts all of it (`all`), for each kind of operation. Minor units.
 */
export async function readGone(tx: Transaction, orderId: string) {
  const payments = await tx.payment.findMany({
    where: { orderId },
    include: { operations: { where: { kind: "cancellation", state: "done" }, select: { id: true } } },
  });
  const byPlexo = payments.reduce((sum, one) => sum + goneOf(one, one.operations.length > 0), 0);
  const captured = payments.reduce((sum, one) => sum + one.capturedAmount, 0);
  const { givenBack, left: cardLeft } = await readCardPart(orderId, tx);
  return { captured, byPlexo, all: byPlexo + givenBack, cardLeft };
}

/** A cancellation that is done has given all back, whether or not the payment has been heard of since. */
function goneOf(payment: Payment, isCancelled: boolean): number {
  if (isCancelled || takenBackBy(payment.status) === "cancellation") return payment.capturedAmount;
  return payment.refundedAmount + payment.onItsWay;
}
