import { later, minutes } from "./clock";

/** When a browser was last heard in a login session, and when that ends whatever is done in it. */
export type LoginLife = { seenAt: Date; endsAt: Date };

/** Whether a login session is over, by its absolute end or because nothing was asked for so long (`idleEnd`). */
export function hasEnded({ seenAt, endsAt }: LoginLife, idleEnd: number, at: Date): boolean {
  return at >= endsAt || at >= later(seenAt, idleEnd);
}

/** What is asked for is noted once a minute at most. */
export function isToBeNoted({ seenAt }: Pick<LoginLife, "seenAt">, at: Date): boolean {
  return at >= later(seenAt, minutes(1));
}
