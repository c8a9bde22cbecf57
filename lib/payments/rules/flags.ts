import type { FlagReason } from "../../orders/state";
import type { Contradiction } from "./compare";
import type { NewEvent } from "./event";
import type { Folded } from "./fold";
import { flagFor, type NotUnderstood } from "./not-understood";

/** A payment at Plexo that is not the one that was asked for. */
export type Contradicted = { paymentId: string; status: string; differences: Contradiction[] };

export const reasonOf = ({ paymentId }: Contradicted): FlagReason => `contradicted:${paymentId}`;

/** The reasons for which an order is flagged, as they stand in its row. */
export function flagsOf(flagReason: string | null): string[] {
  return flagReason ? flagReason.split(", ") : [];
}

/** Plexo could not be asked about an attempt for a day: another flag each time. */
export const unreachableFlag = (attemptId: string, since: Date): FlagReason =>
  `unreachable:${attemptId}:${since.toISOString()}`;

/**
 * Whether the reason of a flag is no longer so, once Plexo was asked about an attempt. That an order was paid twice is
 * over when one payment alone holds money still: the others are wholly given back.
 */
export function isOver(
  attemptId: string,
  { flags }: Folded,
  open: readonly { reference: string }[],
): (reason: string) => boolean {
  const standing = new Set<string>([...flags, ...open.map(({ reference }) => undecidedFlag(reference))]);
  return (reason) =>
    reason.startsWith(`unreachable:${attemptId}:`) ||
    (/^(paid-twice|paid-in-part|paid-too-much|operation-undecided:.*)$/.test(reason) &&
      !standing.has(reason));
}

/** An operation is on its way for a day. */
export const undecidedFlag = (reference: string): FlagReason => `operation-undecided:${reference}`;

/**
 * The reasons that are not raised (again): those that stand, and those that a person has closed. One that was over by
 * itself and comes back is another time. What a person has closed is closed for good where the reason names what it
 * is about, and otherwise until more money has come in (`paid`) than there was then.
 */
function known(told: readonly { kind: string; data: unknown }[], paid: number): Set<unknown> {
  const times = new Map<unknown, number>();
  const closed = new Map<unknown, number>();
  for (const { kind, data } of told) {
    const { reason, by, paid: then } = Object(data);
    times.set(reason, (times.get(reason) ?? 0) + (kind === "order.flagged" ? 1 : -1));
    if (by !== undefined) closed.set(reason, Math.max(closed.get(reason) ?? 0, Number(then)));
  }
  const isClosed = (reason: unknown, then: number) => String(reason).includes(":") || paid <= then;
  return new Set([
    ...[...times].filter(([, count]) => count > 0).map(([reason]) => reason),
    ...[...closed].filter(([reason, then]) => isClosed(reason, then)).map(([reason]) => reason),
  ]);
}

export type FlagChange = { raised: string[]; over: (reason: string) => boolean };

/** An order's flags with new ones added and those that are over left out; undefined when nothing changes. */
export function changeFlags(
  flagReason: string | null,
  { raised, over }: FlagChange,
): string | null | undefined {
  const left = flagsOf(flagReason).filter((reason) => !over(reason));
  const flags = [...left, ...raised.filter((reason) => !left.includes(reason))].join(", ") || null;
  return flags === flagReason ? undefined : flags;
}

export type Found = {
  contradictions?: Contradicted[];
  unread?: NotUnderstood[];
  reasons?: FlagReason[];
  /** All that was captured for the order, minor units. */
  paid?: number;
};

/**
 * Adds to `events` what a person must look at (stray money is kept), each reason once for an order, however
 * often Plexo is asked. `told`: the events of its flags until now. Returns the reasons that are new.
 */
export function raiseFlags(
  told: readonly { kind: string; data: unknown }[],
  owner: { orderId: string; attemptId: string },
  { contradictions = [], unread = [], reasons = [], paid = 0 }: Found,
  at: Date,
  events: NewEvent[],
): string[] {
  const old = known(told, paid);
  for (const contradiction of contradictions) {
    if (old.has(reasonOf(contradiction))) continue;
    events.push({ ...owner, kind: "payment.contradicted", at, data: contradiction });
  }
  for (const word of unread) {
    if (!old.has(flagFor(word))) events.push({ ...owner, kind: "payment.not-understood", at, data: word });
  }
  const all = [...reasons, ...contradictions.map(reasonOf), ...unread.map(flagFor)];
  const news = all.filter((reason) => !old.has(reason));
  for (const reason of news) {
    events.push({ orderId: owner.orderId, kind: "order.flagged", at, data: { reason } });
  }
  return news;
}

/** What of the order's row an order's flags are. */
export type FlagRow = { flagReason: string | null; flaggedAt: Date | null };

/** What of an order's row to write after its flags changed: nothing when they did not. */
export function updateFlags(
  order: FlagRow & { id: string },
  change: FlagChange,
  at: Date,
  events: NewEvent[],
): Partial<FlagRow> {
  for (const reason of flagsOf(order.flagReason).filter(change.over)) {
    events.push({ orderId: order.id, kind: "order.unflagged", at, data: { reason } });
  }
  const flagReason = changeFlags(order.flagReason, change);
  if (flagReason === undefined) return {};
  if (flagReason === null) return { flagReason, flaggedAt: null };
  return { flagReason, flaggedAt: change.raised.length > 0 ? at : order.flaggedAt };
}
