import { comparePayments } from "./compare-payments";
import { compareSessions } from "./compare-sessions";
import type { Compared, Day } from "./facts";

/**
 * Compares what Plexo has of a day with what is stored here, one by one, by their references and ids. Pure. A session
 * or a payment belongs to the day in which ours was made, if there is one: of two clocks that do not agree at midnight,
 * none makes a difference.
 */
export function compareDay(day: Day): Compared {
  const sessions = compareSessions(day);
  const payments = comparePayments(day);
  return {
    items: [...sessions.items, ...payments.items],
    sessionsMatched: sessions.matched,
    sessionsOfOthers: sessions.others,
    paymentsMatched: payments.matched,
    paymentsOfOthers: payments.others,
  };
}
