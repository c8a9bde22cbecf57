import type { PaymentStatus, TransactionType } from "../../lib/plexo/payment";

/** In what a payment at Plexo is not the one that was asked for. */
export const twists = ["none", "merchant", "currency", "cent-more", "cent-less"] as const;
export type Twist = (typeof twists)[number];

export const outcomes = ["approved", "denied", "failed", "pending", "authorized"] as const;
export type Outcome = (typeof outcomes)[number];

/** One entry of a payment's history. The reference is the payment's, or an operation's own; amounts in minor units. */
export type Entry = {
  id: string;
  referenceId: string | null;
  type: TransactionType;
  status: PaymentStatus;
  amount: number;
  /** In milliseconds, by Plexo's clock. */
  at: number;
};

/** A payment as it really is at Plexo: what everybody else only hears of. */
export type Truth = {
  id: string;
  reference: string;
  twist: Twist;
  status: PaymentStatus;
  asked: number;
  entries: Entry[];
  /** A word that Plexo says in place of the status, and that the shop cannot know. */
  word?: string | undefined;
};

/** Of an open one, the payer chooses what is paid. */
export type Session = {
  reference: string;
  asked: { kind: "fixed"; amount: number } | { kind: "open"; least: number; most: number };
  endsAt: number;
};

export type Kind = "capture" | "cancellation" | "refund";

/**
 * What becomes of an operation at once. Pending: it's decided later. Hidden, unseen: so it is, and its entry names no
 * reference, or there is none yet.
 */
export const answers = ["approved", "denied", "pending", "hidden", "unseen"] as const;
export type Answered = (typeof answers)[number];

/** Plexo, as far as it matters to a shop: sessions that are paid, payments that change, nothing forgotten. */
export function createPlexo() {
  /** The clock of the world; Plexo's never goes back. */
  const clock = { now: () => 0 };
  let latest = 0;
  const payments: Truth[] = [];
  /** Operations that are not decided, by their references. */
  const undecided = new Map<string, { payment: Truth; kind: Kind; amount: number }>();
  let elsewhere = 0;
  let entries = 0;

  function note(
    payment: Truth,
    type: TransactionType,
    status: PaymentStatus,
    amount: number,
    of?: string | null,
  ) {
    latest = Math.max(latest, clock.now());
    const referenceId = of === undefined ? payment.reference : of;
    const entry = { id: `entry-${++entries}`, referenceId, type, status, amount, at: latest };
    payment.entries.push(entry);
    return entry;
  }

  const onItsWay = (payment: Truth, kind: Kind) =>
    [...undecided.values()]
      .filter((one) => one.payment === payment && one.kind === kind)
      .reduce((sum, { amount }) => sum + amount, 0);

  /** Whether Plexo would do that to a payment as it is now. */
  function allows(payment: Truth, kind: Kind, amount: number): boolean {
    const { status, entries, asked } = payment;
    const isAuthorization = entries.some(({ type }) => type === "authorization");
    if (kind === "refund") {
      const left = moneyIn(payment) - moneyOut(payment) - onItsWay(payment, "refund");
      return (status === "approved" || status === "partially-refunded") && amount <= left;
    }
    if (kind === "capture") {
      const isOpen = status === "authorized" || (status === "approved" && isAuthorization);
      return (
        isOpen && moneyOut(payment) === 0 && amount <= asked - moneyIn(payment) - onItsWay(payment, "capture")
      );
    }
    const isUntouched = moneyOut(payment) + onItsWay(payment, "refund") + onItsWay(payment, "capture") === 0;
    return (status === "authorized" || status === "approved") && isUntouched;
  }

  function effect(payment: Truth, kind: Kind): void {
    if (kind === "capture") payment.status = "approved";
    else if (kind === "cancellation") payment.status = "cancelled";
    else payment.status = moneyOut(payment) === moneyIn(payment) ? "refunded" : "partially-refunded";
  }

  /** A capture, a cancellation or a refund. Null: Plexo rejects it. */
  function operate(payment: Truth, kind: Kind, amount: number, of: string, answered: Answered): Entry | null {
    if (amount <= 0 || !allows(payment, kind, amount)) return null;
    if (answered === "pending" || answered === "hidden" || answered === "unseen") {
      undecided.set(of, { payment, kind, amount });
      const entry = note(payment, kind, "pending", amount, answered === "hidden" ? null : of);
      if (answered === "unseen") payment.entries.pop();
      return entry;
    }
    const entry = note(payment, kind, answered, amount, of);
    if (answered === "approved") effect(payment, kind);
    return entry;
  }

  /** An operation that was pending is decided. What is not there any more can only be denied. */
  function decideOperation(of: string, verdict: "approved" | "denied"): void {
    const found = undecided.get(of);
    if (!found) return;
    const { payment, kind, amount } = found;
    undecided.delete(of);
    operate(payment, kind, amount, of, verdict) ?? note(payment, kind, "denied", amount, of);
  }

  return {
    clock,
    payments,
    undecided,
    operate,
    decideOperation,
    /**
     * A card is tried on a session: a payment of its own, of what was asked for or what its payer chose. Of what is
     * approved, so much in a hundred is taken.
     */
    pay({ reference, asked }: Session, outcome: Outcome, twist: Twist, percent = 100, chosen = 0): Truth {
      const id = `payment-${payments.length}`;
      const amount = amountOf(asked, twist, chosen);
      const payment: Truth = { id, reference, twist, status: outcome, asked: amount, entries: [] };
      payments.push(payment);
      const type = outcome === "authorized" ? "authorization" : "purchase";
      const status = outcome === "authorized" ? "approved" : outcome === "pending" ? "created" : outcome;
      const taken = outcome === "approved" ? Math.floor((payment.asked * percent) / 100) : payment.asked;
      note(payment, type, status, taken);
      return payment;
    },
    /** A pending payment is decided, or one that was declined is tried once more and goes through. */
    decide(payment: Truth, verdict: "approved" | "denied" | "expired"): void {
      const again = payment.status === "denied" && verdict === "approved";
      if (payment.status !== "pending" && !again) return;
      payment.status = verdict;
      note(payment, "purchase", verdict, payment.asked);
    },
    /** Nobody captured in time. */
    lapse(payment: Truth): void {
      if (payment.status === "authorized" && onItsWay(payment, "capture") === 0) payment.status = "expired";
    },
    /** What the merchant does without the shop: of a refund, at most what is left. */
    capture: (payment: Truth, amount: number) =>
      operate(payment, "capture", amount, `other-${++elsewhere}`, "approved"),
    cancel: (payment: Truth) =>
      operate(payment, "cancellation", payment.asked, `other-${++elsewhere}`, "approved"),
    refund(payment: Truth, amount: number, refused: boolean) {
      const left = moneyIn(payment) - moneyOut(payment) - onItsWay(payment, "refund");
      const verdict = refused ? "denied" : "approved";
      return operate(payment, "refund", Math.min(amount, left), `other-${++elsewhere}`, verdict);
    },
  };
}

/** A cent off what was asked for, or what the payer may choose, is off. */
function amountOf(asked: Session["asked"], twist: Twist, chosen: number): number {
  const isOpen = asked.kind === "open";
  if (twist === "cent-more") return (isOpen ? asked.most : asked.amount) + 1;
  if (twist === "cent-less") return (isOpen ? asked.least : asked.amount) - 1;
  return isOpen ? Math.min(Math.max(chosen, asked.least), asked.most) : asked.amount;
}

export type PlexoModel = ReturnType<typeof createPlexo>;

const sumOf = ({ entries }: Truth, ...types: TransactionType[]) =>
  entries
    .filter(({ type, status }) => status === "approved" && types.includes(type))
    .reduce((sum, { amount }) => sum + amount, 0);

export const moneyIn = (payment: Truth) => sumOf(payment, "purchase", "capture");
export const moneyOut = (payment: Truth) => sumOf(payment, "refund");
