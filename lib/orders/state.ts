import type { Order } from "@/prisma/generated/client";

export type OrderState = Order["state"];

type Meaning = {
  /** Money was captured for it, whatever part, and whatever became of it since. */
  hasMoney: boolean;
  /** All of its total was captured, whatever became of it since: only then are its goods sold. */
  hasWhole: boolean;
  /** Its money was captured or is set aside for it: it's bought, and nothing more is to be charged. */
  isTaken: boolean;
  /** Plexo has received a payment, and has not decided. */
  isUndecided: boolean;
  /** Its payer may be sent to Plexo (again). */
  isPayable: boolean;
};

const nothing = { hasMoney: false, hasWhole: false, isTaken: false, isUndecided: false, isPayable: false };
const whole = { ...nothing, hasMoney: true, hasWhole: true, isTaken: true };

/** The only list of what a state means. A new state has to be told of here, or nothing compiles. */
const meanings: Record<OrderState, Meaning> = {
  awaiting_payment: { ...nothing, isPayable: true },
  confirming: { ...nothing, isUndecided: true },
  authorized: { ...nothing, isTaken: true },
  partially_paid: { ...nothing, hasMoney: true, isTaken: true },
  paid: whole,
  partially_refunded: whole,
  refunded: whole,
  cancelled: { ...nothing, isPayable: true },
};

export const hasMoney = (state: OrderState) => meanings[state].hasMoney;
export const hasWhole = (state: OrderState) => meanings[state].hasWhole;
export const isTaken = (state: OrderState) => meanings[state].isTaken;
export const isUndecided = (state: OrderState) => meanings[state].isUndecided;
export const isPayable = (state: OrderState) => meanings[state].isPayable;

/** From the beginning of an order to its end. */
export const allStates = Object.keys(meanings) as OrderState[];

/** Whether its shopper has a voucher to pay it with. */
export function isWithVoucher({ state, means }: Pick<Order, "state" | "means">): boolean {
  return isUndecided(state) && means !== "card";
}

/**
 * Whether it's bought, so that the cart it was made from is empty of it: its money is taken, or the shopper has a voucher
 * to pay it with.
 */
export function isBought(order: Pick<Order, "state" | "means">): boolean {
  return isTaken(order.state) || isWithVoucher(order);
}

/** All states of which that is so, for a query. */
export function statesThat(meaning: keyof Meaning): OrderState[] {
  return allStates.filter((state) => meanings[state][meaning]);
}

/** What an order's flag is about: its reason, or the word that its reason begins with. */
export const flagKinds = [
  "contradicted",
  "not-understood",
  "unreachable",
  "operation-undecided",
  "paid-twice",
  "paid-in-part",
  "paid-too-much",
  "paid-after-release",
  "gift-card-gone",
] as const;

type KnownFlag = (typeof flagKinds)[number];
/** A reason as it is stored: its word, and what it is about. */
export type FlagReason = KnownFlag | `${KnownFlag}:${string}`;
/** "other": a word of another version of the shop. */
export type FlagKind = KnownFlag | "other";

export function flagKindOf(reason: string): FlagKind {
  const [word] = reason.split(":");
  return flagKinds.find((kind) => kind === word) ?? "other";
}
