import type { Payment, PaymentStatus, Transaction, TransactionType } from "../../plexo/payment";

/** In what a payment at Plexo is not the one that was asked for. */
export const twists = ["none", "merchant", "currency", "cent-more", "cent-less"] as const;
export type Twist = (typeof twists)[number];

export const outcomes = ["approved", "denied", "failed", "pending", "authorized"] as const;
export type Outcome = (typeof outcomes)[number];

/** A payment as it really is at Plexo: what everybody else only hears of. */
export type Truth = {
  id: string;
  reference: string;
  twist: Twist;
  status: PaymentStatus;
  asked: number;
  entries: Transaction[];
};

export type Session = { reference: string; amount: number; endsAt: number };

export const merchantId = 3243;

/** Plexo, as far as it matters to a shop: sessions that are paid, payments that change, nothing forgotten. */
export function createPlexo() {
  const payments: Truth[] = [];

  function note(payment: Truth, type: TransactionType, status: PaymentStatus, amount: number): void {
    payment.entries.push({
      id: `${payment.id}-${payment.entries.length}`,
      referenceId: payment.reference,
      ...{ type, typeAsGiven: type, status, statusAsGiven: status },
      amount,
      resultCode: status === "created" ? null : status === "approved" ? "0" : "10",
      resultMessage: null,
      authorization: null,
      ticket: null,
      createdAt: null,
    });
  }

  return {
    payments,
    /** A card is tried on a session: a payment of its own, whatever was tried before. */
    pay({ reference, amount }: Session, outcome: Outcome, twist: Twist): Truth {
      const off = twist === "cent-more" ? 1 : twist === "cent-less" ? -1 : 0;
      const id = `payment-${payments.length}`;
      const payment: Truth = { id, reference, twist, status: outcome, asked: amount + off, entries: [] };
      payments.push(payment);
      const type = outcome === "authorized" ? "authorization" : "purchase";
      const status = outcome === "authorized" ? "approved" : outcome === "pending" ? "created" : outcome;
      note(payment, type, status, payment.asked);
      return payment;
    },
    /** A pending payment is decided, or one that was declined is tried once more and goes through. */
    decide(payment: Truth, verdict: "approved" | "denied" | "expired"): void {
      const again = payment.status === "denied" && verdict === "approved";
      if (payment.status !== "pending" && !again) return;
      payment.status = verdict;
      note(payment, "purchase", verdict, payment.asked);
    },
    capture(payment: Truth, amount: number): void {
      if (payment.status !== "authorized" || amount > payment.asked) return;
      payment.status = "approved";
      note(payment, "capture", "approved", amount);
    },
    /** Nobody captured in time. */
    lapse(payment: Truth): void {
      if (payment.status === "authorized") payment.status = "expired";
    },
    cancel(payment: Truth): void {
      if (payment.status !== "authorized" && payment.status !== "approved") return;
      payment.status = "cancelled";
      note(payment, "cancellation", "approved", payment.asked);
    },
    /** Gives back at most what is left; or the issuer refuses, which stays in the history. */
    refund(payment: Truth, amount: number, refused: boolean): void {
      if (payment.status !== "approved" && payment.status !== "partially-refunded") return;
      const left = moneyIn(payment) - moneyOut(payment);
      const returned = Math.min(amount, left);
      note(payment, "refund", refused ? "denied" : "approved", returned);
      if (!refused) payment.status = returned === left ? "refunded" : "partially-refunded";
    },
  };
}

export type PlexoModel = ReturnType<typeof createPlexo>;

const sumOf = ({ entries }: Truth, ...types: TransactionType[]) =>
  entries
    .filter(({ type, status }) => status === "approved" && types.includes(type))
    .reduce((sum, { amount }) => sum + (amount ?? 0), 0);

export const moneyIn = (payment: Truth) => sumOf(payment, "purchase", "capture");
export const moneyOut = (payment: Truth) => sumOf(payment, "refund");

/** What `GET /v1/payments/{id}` answers at this moment. It is a copy: the truth goes on. */
export function answerOf(payment: Truth): Payment {
  return {
    id: payment.id,
    referenceId: payment.reference,
    invoiceNumber: null,
    status: payment.status,
    statusAsGiven: payment.status,
    merchantId: payment.twist === "merchant" ? merchantId + 1 : merchantId,
    currency: payment.twist === "currency" ? "USD" : "UYU",
    amount: payment.asked,
    createdAt: null,
    updatedAt: null,
    processedAt: null,
    method: null,
    card: null,
    installments: null,
    metadata: {},
    transactions: [...payment.entries],
  };
}
