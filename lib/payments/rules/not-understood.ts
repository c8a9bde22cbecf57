import type { FlagReason } from "../../orders/state";
import type { PlexoPayment } from "../../plexo/payment";
import { amountsOf } from "./amounts";

/** A word, or an amount, of a payment that the shop cannot read, or that cannot be so: nothing follows from it, and a person must look. */
export type NotUnderstood = {
  paymentId: string;
  what: "status" | "transaction-type" | "transaction-status" | "amount" | "returned-beyond";
  /** What Plexo said. */
  said: string;
};

/** What of a payment at Plexo is not understood, each word once. A field that is missing says nothing, and is none. */
export function notUnderstood(payment: PlexoPayment): NotUnderstood[] {
  const { id: paymentId } = payment;
  const words: Omit<NotUnderstood, "paymentId">[] = [];
  const { beyond } = amountsOf(payment);
  if (beyond > 0) words.push({ what: "returned-beyond", said: String(beyond) });
  if (payment.status === "unknown") words.push({ what: "status", said: payment.statusAsGiven });
  for (const { type, typeAsGiven, status, statusAsGiven, amount } of payment.transactions) {
    if (type === "unknown" && typeAsGiven !== null)
      words.push({ what: "transaction-type", said: typeAsGiven });
    if (status === "unknown" && statusAsGiven !== null) {
      words.push({ what: "transaction-status", said: statusAsGiven });
    }
    const movesMoney = type === "purchase" || type === "capture" || type === "refund";
    if (movesMoney && status === "approved" && amount === null) words.push({ what: "amount", said: type });
  }
  const once = new Map(words.map((word) => [flagFor({ paymentId, ...word }), word]));
  return [...once.values()].map((word) => ({ paymentId, ...word }));
}

/** The reason for which the order is flagged. */
export function flagFor({ paymentId, what, said }: NotUnderstood): FlagReason {
  return `not-understood:${what}:${said.replaceAll(/[\s,]+/g, "-").slice(0, 40)}:${paymentId}`;
}
