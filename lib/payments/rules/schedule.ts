import { reminderLead, reminderNotice } from "../../mail/schedule";
import { days, hours, later, minutes, seconds } from "../../platform/clock";
import { isFinal } from "./status";

/** An attempt is watched this long after its session expired: a payment may be reported late (found in the end). */
export const watchAfterExpiry = days(3);

/** A payment that was started in a session's last moment may still be on its way when the session is over. */
export const expiryGrace = minutes(2);

/** Where Plexo never told when the session ends, it's taken to live this long. Our choice. */
export const assumedSessionLife = hours(1);

/** Where Plexo does not tell until when an authorisation can be captured, it is taken to be good for so long. Our choice. */
export const assumedAuthorizationLife = days(7);

/** The merchant is told that an authorisation ends so long before. */
export const authorizationNotice = hours(48);

/** Closest together that one attempt is asked about, for any caller. */
export const lookupInterval = seconds(2);

/** The process that received a callback reconciles it first: only what it did not get to by then is due for all. */
export const headStart = seconds(5);

/** A process that takes an attempt on and dies, or fails, leaves it to others after this long. */
export const claimLength = seconds(60);

/**
 * Milliseconds until an attempt that was looked up last at some time may be looked up again. A time that lies
 * further ahead is from a clock that was wrong, and holds no caller up.
 */
export function untilLookUp(last: Date | null, at: Date): number {
  const since = last ? at.getTime() - last.getTime() : lookupInterval;
  return Math.abs(since) >= lookupInterval ? 0 : lookupInterval - since;
}

/**
 * Goods of an attempt without a session are held this long: a payer who reads that Plexo is away, and presses the
 * button again, still finds them.
 */
export const sessionlessLife = seconds(60);

/**
 * What becomes of an attempt that has had no session for a while, and that no process is getting one for: Plexo
 * was never asked for it and nothing can be paid (`close`), or it was asked and its answer is missing (`look-up`).
 */
export function dueForSession(
  attempt: { state: string; createdAt: Date; sentAt: Date | null; leaseUntil: Date | null },
  at: Date,
): "close" | "look-up" | null {
  if (attempt.state !== "creating" || at < later(attempt.createdAt, sessionlessLife)) return null;
  if (attempt.leaseUntil && attempt.leaseUntil >= at) return null;
  return attempt.sentAt ? "look-up" : "close";
}

const backOff = [
  { until: minutes(2), every: seconds(15) },
  { until: minutes(15), every: minutes(1) },
  { until: hours(2), every: minutes(4) },
  { until: days(1), every: minutes(30) },
];

/** However long a session lives: while it can be paid, a callback that got lost costs less than five minutes. */
const mostWhilePayable = minutes(4);

/** Until when the last voucher that still waits to be paid can be; null where none waits. */
export function voucherEnd(payments: readonly { status: string; voucherUntil: Date | null }[]): Date | null {
  const ends = payments.flatMap(({ status, voucherUntil }) => (!isFinal(status) && voucherUntil) || []);
  return ends.reduce<Date | null>((last, one) => (last && last > one ? last : one), null);
}

/** When the attempt's session is over, as far as we know. */
export function sessionEnd(attempt: { expiresAt: Date | null; createdAt: Date }): Date {
  return attempt.expiresAt ?? later(attempt.createdAt, assumedSessionLife);
}

export type Outlook =
  /** Something may still come: watched until three days past the session's end. */
  | "open"
  /** Something is still to come: Plexo's answer, or what becomes of an undecided payment. Never given up. */
  | "waiting"
  /** Something hangs on payments that Plexo was not asked about: it's asked about all of them at once. */
  | "unsure"
  /**
   * Asked about twice more: when its session is over, as only then it cannot be paid twice any more, and a last
   * time three days later, as our clock may have been wrong about that, and a refund made at Plexo untold.
   */
  | "paid";

/**
 * When to ask Plexo next about an attempt: often while the payer is likely at it, then ever more rarely, and as often
 * again once a voucher of it (`voucherUntil`) can be paid no more. Null when nothing is to come any more.
 */
export function nextCheck(
  attempt: { expiresAt: Date | null; createdAt: Date; voucherUntil?: Date | null },
  at: Date,
  outlook: Outlook,
): Date | null {
  if (outlook === "unsure") return later(at, lookupInterval);
  const { createdAt, voucherUntil } = attempt;
  const end = sessionEnd(attempt);
  const over = later(end, expiryGrace);
  const last = later(end, watchAfterExpiry);
  if (outlook !== "waiting" && at >= last) return null;
  if (outlook === "paid") return at < over ? over : last;
  const began = voucherUntil && at >= voucherUntil ? voucherUntil : createdAt;
  const age = at.getTime() - began.getTime();
  const every = backOff.find((step) => age < step.until)?.every ?? hours(4);
  const next = later(at, at < over ? Math.min(every, mostWhilePayable) : every);
  // The moments at which the stock goes back to the shelf, or a voucher's shopper is written to, are not left to chance.
  const ofVoucher = [-reminderNotice - reminderLead, expiryGrace];
  const moments = [over, ...(voucherUntil ? ofVoucher.map((by) => later(voucherUntil, by)) : [])];
  return moments.reduce((soonest, one) => (at < one && one < soonest ? one : soonest), next);
}
