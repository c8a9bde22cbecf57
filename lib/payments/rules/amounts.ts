import { capturedTotal, type PlexoPayment, refundedTotal } from "../../plexo/payment";
import { moneyStatuses } from "./merge";

/**
 * What was captured and returned, minor units. Plexo's status decides whether money was taken; the history says
 * how much. Where it doesn't say, it was all. Never more is returned than was captured: what Plexo tells beyond
 * that is `beyond`, and for a person to look at.
 */
export function amountsOf({ status, amount, transactions }: PlexoPayment) {
  const captured = capturedTotal(transactions) || (moneyStatuses.has(status) ? (amount ?? 0) : 0);
  const told = status === "refunded" ? captured : (refundedTotal(transactions) ?? 0);
  const refunded = Math.min(told, captured);
  return { captured, refunded, beyond: told - refunded };
}
