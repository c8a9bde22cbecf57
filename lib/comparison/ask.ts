import { inLane } from "../payments/lanes";
import { amountsOf, givenBackOf, holdsMoney } from "../payments/rules/amounts";
import { hours, later } from "../platform/clock";
import type { DayLimits } from "../platform/database/day-limits";
import { plexo } from "../platform/gateway";
import type { PlexoClient } from "../plexo/client";
import { PlexoError } from "../plexo/errors";
import type { PlexoPayment } from "../plexo/payment";
import type { PlexoPaymentFact } from "./facts";

/** A day with more pages than these is not compared: ten thousand sessions, or payments. */
const mostPages = 500;

/** Requests about one thing each that one comparison sends at most, and so many of them at a time. */
const mostSingle = 300;
const together = 8;

type Client = Pick<PlexoClient, "listSessions" | "queryPayments" | "getPayment">;

/** The day has more than is asked about one by one: half a comparison would be none. */
export class TooMany extends Error {}

/** What Plexo is asked for a comparison. All of them throw a PlexoError, or TooMany. */
export function askForComparison(client: Client = plexo()) {
  const datesOf = ({ start, end }: DayLimits) => ({ minDate: start, maxDate: later(end, -1) });
  const paymentsOf = (referenceId: string) => inLane(() => client.queryPayments({ referenceId }));
  return {
    sessionsOfDay: (limits: DayLimits) => inLane(() => client.listSessions(datesOf(limits), { mostPages })),

    sessionsOf: (references: readonly string[]) =>
      flatEach(references, (referenceId) => inLane(() => client.listSessions({ referenceId }))),

    /** Null: Plexo does not list payments by their dates, which its guide only hints at. */
    async paymentsOfDay(limits: DayLimits): Promise<PlexoPayment[] | null> {
      try {
        const payments = await inLane(() => client.queryPayments(datesOf(limits), { mostPages }));
        return payments.every((payment) => isNear(payment, limits)) ? payments : null;
      } catch (error) {
        if (error instanceof PlexoError && (error.kind === "rejected" || error.kind === "nonsense"))
          return null;
        throw error;
      }
    },

    paymentsOf: (references: readonly string[]) => flatEach(references, paymentsOf),

    payments: (ids: readonly string[]) =>
      flatEach(ids, async (id) => (await inLane(() => client.getPayment(id))) ?? []),
  };
}

/** A date that was not understood is ignored by some, and everything is listed. */
function isNear({ createdAt }: PlexoPayment, { start, end }: DayLimits): boolean {
  return !createdAt || (createdAt >= later(start, -hours(26)) && createdAt <= later(end, hours(26)));
}

async function flatEach<Asked, Answer>(
  all: readonly Asked[],
  ask: (one: Asked) => Promise<Answer | Answer[]>,
): Promise<Answer[]> {
  if (all.length > mostSingle) throw new TooMany(`${all.length} would have to be asked about one by one`);
  const answers: Answer[] = [];
  for (let at = 0; at < all.length; at += together) {
    answers.push(...((await Promise.all(all.slice(at, at + together).map(ask))).flat() as Answer[]));
  }
  return answers;
}

export function paymentFact(payment: PlexoPayment): PlexoPaymentFact {
  const counted = { status: payment.status, ...amountsOf(payment) };
  const { id, referenceId, merchantId, currency, amount, createdAt, statusAsGiven: status } = payment;
  return {
    ...{ id, referenceId, status, merchantId, currency, amount, createdAt },
    captured: counted.captured,
    refunded: givenBackOf(counted),
    holds: holdsMoney(counted),
  };
}
