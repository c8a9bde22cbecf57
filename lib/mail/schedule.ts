import { days, hours, later, minutes, seconds } from "../platform/clock";

/** Longest that one try to send a mail takes. */
export const longestTry = seconds(45);

/** A process that takes a mail on and dies leaves it to others after this long: no try of its own is left then. */
export const leaseLength = longestTry + seconds(45);

/** Milliseconds from the try of this number to the next: ever more, about a day in all. Null: it was the last one. */
export function pauseAfter(tries: number): number | null {
  return tries >= 13 ? null : Math.min(minutes(1) * 2 ** (tries - 1), hours(4));
}

/** A payer who is at it, or comes back within this time, is not told meanwhile that an order is not paid. */
export const timeToPay = minutes(20);

/** A shopper is reminded of a voucher so long before its end, if it lives for twice as long. Our choice. */
export const reminderNotice = days(1);

/** Plexo is asked so long before a reminder whether the voucher was paid: the answer is there when it is due. */
export const reminderLead = minutes(2);

/**
 * When a shopper is reminded of a voucher that is still to be paid: a day before its end, which leaves time to go to an
 * office of the network or for a bank to transfer; half-way where it lives for less than two days. Our choice.
 */
export function voucherReminder(made: Date, until: Date): Date {
  const life = until.getTime() - made.getTime();
  return later(until, -Math.min(reminderNotice, life / 2));
}

/** A reminder that is due while it isn't known whether the voucher was paid is looked at again after this long. */
export const reminderPause = minutes(15);
