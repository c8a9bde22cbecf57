import type { Item } from "./facts";

/**
 * What a person can do about an item. *look-again*: reconcile its attempt. *attach*: the same, where Plexo's payment
 * is in all points what was asked for, so that it will count for its order. *refund*: at the order. *accept*: leave it
 * as it is, with a note why.
 */
export type WayOut = "look-again" | "attach" | "refund" | "accept";

type Told = Pick<
  Item,
  "kind" | "subject" | "attemptId" | "currencyHere" | "here" | "currencyAtPlexo" | "atPlexo"
>;

/** The ways out of an item, the likeliest first. */
export function waysOut(item: Told): WayOut[] {
  const { kind, subject, attemptId } = item;
  const isPayment = subject === "payment";
  const fits = item.here !== null && item.here === item.atPlexo && item.currencyHere === item.currencyAtPlexo;
  const isToAttach = kind === "only_at_plexo" && isPayment && fits;
  const isToRefund =
    isPayment && (kind === "twice_at_plexo" || kind === "amount_differs" || kind === "currency_differs");
  return [
    ...(attemptId && isToRefund ? (["refund"] as const) : []),
    ...(attemptId ? ([isToAttach ? "attach" : "look-again"] as const) : []),
    ...(kind === "not_yet_due" ? [] : (["accept"] as const)),
  ];
}
