import type { Decision, Switches } from "../switches/schema";
import type { CardType } from "./brands";

/** What is special about some cards that pay, by the name that it goes by. */
export const afterwards = {
  "refunds-denied": { refunds: "denied" },
  "cancellations-denied": { cancellations: "denied" },
  "later-approved": operations("pending-approved"),
  "later-denied": operations("pending-denied"),
  "later-open": operations("pending"),
  "half-taken": { percentTaken: 50 },
} as const satisfies Record<string, Partial<Switches>>;

export type Special = keyof typeof afterwards;

/** What the sandbox does with a card, and where that rule comes from. */
export interface TestCard {
  number: string;
  outcome: Outcome;
  origin: "uruguay" | "international";
  /** What it is where that is not what its brand mostly is. */
  type?: CardType;
  source: "documented" | "observed" | "ours";
  special?: Special;
}

export type Outcome =
  | "approved"
  | "declined"
  | "insufficient-funds"
  /** Stays `pending` until the control API settles it. */
  | "pending"
  /** `pending` at first, decided after a while by the sandbox's clock. */
  | "pending-approved"
  | "pending-denied"
  /** The processor broke: the payment is `failed`. */
  | "failed"
  /** Approved, after the processor took its time. */
  | "slow"
  /** 3-D Secure that asks the payer nothing, asks for a code and is passed with it, or is always failed. */
  | "threeds-frictionless"
  | "threeds-challenge"
  | "threeds-challenge-failed";

const abroad = { origin: "international" } as const;
const home = { origin: "uruguay" } as const;

/** Cards of Plexo's documentation and of recorded traffic, then the sandbox's own. */
export const testCards: readonly TestCard[] = [
  { ...abroad, number: "4444333322221111", outcome: "approved", source: "documented" },
  { ...abroad, number: "5555444433332222", outcome: "approved", source: "documented" },
  { ...home, number: "4507990000004905", outcome: "approved", source: "documented" },
  { ...home, number: "5588220000000006", outcome: "approved", source: "documented" },
  { ...abroad, number: "4000000000000002", outcome: "declined", source: "documented" },
  { ...abroad, number: "4000000000000010", outcome: "insufficient-funds", source: "documented" },
  { ...abroad, number: "4000000000000028", outcome: "declined", source: "documented" },
  { ...abroad, number: "4111111111111111", outcome: "approved", source: "documented" },
  { ...home, number: "5555555555554444", outcome: "approved", source: "observed", type: "prepaid" },
  { ...abroad, number: "5555555555554445", outcome: "declined", source: "observed" },
  { ...home, number: "6280260025383009", outcome: "approved", source: "observed" },
  { ...home, number: "6374830000000823", outcome: "approved", source: "observed" },
  { ...home, number: "6031991248204901", outcome: "approved", source: "observed" },
  { ...home, number: "6031997614492616", outcome: "approved", source: "observed", special: "refunds-denied" },
  {
    ...home,
    number: "6031998427187914",
    outcome: "approved",
    source: "observed",
    special: "cancellations-denied",
  },
  { ...home, number: "6018287227431046", outcome: "approved", source: "observed" },
  { ...home, number: "6018282227431033", outcome: "declined", source: "observed" },
  { ...home, number: "5058645584812145", outcome: "approved", source: "observed" },
  { ...home, number: "5058647731868699", outcome: "approved", source: "observed", special: "refunds-denied" },
  {
    ...home,
    number: "5058646599260130",
    outcome: "approved",
    source: "observed",
    special: "cancellations-denied",
  },
  { ...abroad, number: "4000000000000101", outcome: "pending", source: "ours" },
  { ...abroad, number: "4000000000000119", outcome: "failed", source: "ours" },
  { ...abroad, number: "4000000000000127", outcome: "pending-approved", source: "ours" },
  { ...abroad, number: "4000000000000135", outcome: "pending-denied", source: "ours" },
  { ...abroad, number: "4000000000000143", outcome: "slow", source: "ours" },
  { ...abroad, number: "4000000000000150", outcome: "approved", source: "ours", special: "later-approved" },
  { ...abroad, number: "4000000000000168", outcome: "approved", source: "ours", special: "later-denied" },
  { ...abroad, number: "4000000000000176", outcome: "approved", source: "ours", special: "later-open" },
  { ...abroad, number: "4000000000000184", outcome: "approved", source: "ours", special: "half-taken" },
  { ...abroad, number: "4000000000003006", outcome: "threeds-frictionless", source: "ours" },
  { ...abroad, number: "4000000000003014", outcome: "threeds-challenge", source: "ours" },
  { ...abroad, number: "4000000000003022", outcome: "threeds-challenge-failed", source: "ours" },
  { ...abroad, number: "378282246310005", outcome: "approved", source: "ours" },
];

function operations(decision: Decision) {
  return { captures: decision, cancellations: decision, refunds: decision };
}

const byNumber = new Map(testCards.map((card) => [card.number, card]));

/** The test card of a number. Any other number is a real card as far as the sandbox knows: it is declined. */
export function testCardOf(number: string): TestCard | undefined {
  return byNumber.get(number);
}
