import { now } from "../platform/clock";
import type { DayLimits } from "../platform/database/day-limits";
import { env } from "../platform/env";
import type { PlexoPayment } from "../plexo/payment";
import { askForComparison, paymentFact } from "./ask";
import type { AttemptFact, Day, PaymentFact } from "./facts";
import { readDay, readOrder } from "./stored";

type Asking = ReturnType<typeof askForComparison>;

/** `listedPayments`: Plexo listed the day's payments; else it was asked for those of the day's attempts. */
export type Gathered = { day: Day; listedPayments: boolean };

/**
 * Asks Plexo about a day and reads the same day here. What is missing in Plexo's lists is asked about by itself before
 * it counts as missing: by which of a thing's times Plexo lists it is not documented. Throws a PlexoError, or TooMany.
 */
export async function gatherDay(limits: DayLimits, ask: Asking = askForComparison()): Promise<Gathered> {
  const at = now();
  const listed = await ask.sessionsOfDay(limits);
  const payments = await ask.paymentsOfDay(limits);
  const here = await readDay(limits, {
    sessions: listed.map(({ referenceId }) => referenceId),
    payments: (payments ?? []).map(({ referenceId }) => referenceId),
  });
  const references = new Set(listed.map(({ referenceId }) => referenceId));
  const missed = here.attempts.filter((one) => hasSession(one) && !references.has(one.sessionReference));
  const sessions = [...listed, ...(await ask.sessionsOf(missed.map((one) => one.sessionReference)))];
  const found =
    payments ?? (await ask.paymentsOf(here.attempts.filter(isAtPlexo).map((one) => one.paymentReference)));
  const plexoPayments = await withMissed(ofDay(found, limits), here.payments, ask);
  return { day: dayOf(at, sessions, plexoPayments, here), listedPayments: payments !== null };
}

/** The same of one order alone, by its references. */
export async function gatherOrder(
  orderId: string,
  limits: DayLimits,
  ask: Asking = askForComparison(),
): Promise<Day> {
  const at = now();
  const here = await readOrder(orderId, limits);
  const sessions = await ask.sessionsOf(here.attempts.filter(hasSession).map((one) => one.sessionReference));
  const found = await ask.paymentsOf(here.attempts.map((one) => one.paymentReference));
  return dayOf(at, sessions, await withMissed(ofDay(found, limits), here.payments, ask), here);
}

const isAtPlexo = ({ isOfDay, plexoSessionId, sentAt }: AttemptFact) =>
  isOfDay && (plexoSessionId !== null || sentAt !== null);

const hasSession = (attempt: AttemptFact) => attempt.via === "session" && isAtPlexo(attempt);

const ofDay = (payments: readonly PlexoPayment[], { start, end }: DayLimits) =>
  payments.filter(({ createdAt }) => !createdAt || (createdAt >= start && createdAt < end));

/** With those that are stored here and were not found, each read by its id. */
async function withMissed(payments: PlexoPayment[], stored: readonly PaymentFact[], ask: Asking) {
  const found = new Set(payments.map(({ id }) => id));
  const missed = stored.filter(({ id, isOfDay }) => isOfDay && !found.has(id));
  return [...payments, ...(await ask.payments(missed.map(({ id }) => id)))];
}

function dayOf(
  at: Date,
  sessions: Day["plexo"]["sessions"],
  payments: readonly PlexoPayment[],
  here: Day["here"],
): Day {
  const merchantId = env().PLEXO_MERCHANT_ID;
  return { merchantId, at, plexo: { sessions, payments: payments.map(paymentFact) }, here };
}
