import { hours, minutes, seconds } from "../platform/clock";

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
