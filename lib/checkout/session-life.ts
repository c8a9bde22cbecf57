import { assumedSessionLife } from "../payments/rules/schedule";
import { days, later, minutes, seconds } from "../platform/clock";

/** A payer who is sent to a session needs at least this long to pay there. */
export const leastTimeToPay = seconds(60);

/** No checkout session is open for longer: an end that lies further ahead is no end. Our choice. */
const longestLife = days(7);

/** A session that was asked for so recently cannot be over yet. */
const justAsked = minutes(5);

export type SessionLife = {
  expiresAt: Date | null;
  /** as-assumed: what Plexo says cannot be so by our clock, and the shop takes its own assumption. */
  ends: "as-told" | "as-assumed" | "over";
};

/**
 * When a session ends by our clock. Plexo's may be another, or its dates may have no zone: a session that it
 * gave a moment ago can be paid, however long ago it seems to have ended.
 */
export function sessionLife(expiresAt: Date | null, askedAt: Date, at: Date): SessionLife {
  if (!expiresAt) return { expiresAt, ends: "as-told" };
  const isNew = at.getTime() - askedAt.getTime() <= justAsked;
  const isPlausible = expiresAt >= later(at, leastTimeToPay) && expiresAt <= later(at, longestLife);
  if (isNew && !isPlausible) return { expiresAt: later(at, assumedSessionLife), ends: "as-assumed" };
  return { expiresAt, ends: expiresAt <= at ? "over" : "as-told" };
}
