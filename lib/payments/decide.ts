import { type Folded, foldPayments } from "./fold";
import { isUndecided, type PaymentFact } from "./merge";
import { expiryGrace, type Outlook, sessionEnd } from "./schedule";

export type AttemptSituation = {
  id: string;
  state: "creating" | "open" | "closed";
  createdAt: Date;
  expiresAt: Date | null;
};

/** An order as it stands, with every confirmed payment on any of its attempts. */
export type Situation = {
  stock: "held" | "released" | "sold";
  attempts: AttemptSituation[];
  payments: (PaymentFact & { attemptId: string })[];
};

export type Decision = {
  folded: Folded;
  /** take-again: it was paid after the goods went back to the shelf, so they must be got once more. */
  stock: "keep" | "sell" | "take-again" | "release";
  close: { attemptId: string; reason: "paid" | "expired" | "superseded" }[];
  /** Whether the attempt that was asked about is asked about again. */
  outlook: Outlook;
};

/** Whether money has been captured for the order, whatever became of it since. */
export function isPaidFor(state: Folded["state"]): boolean {
  return state === "paid" || state === "partially_refunded" || state === "refunded";
}

/**
 * What follows for an order once Plexo has been asked about one of its attempts. Pure.
 * Only the attempt that was asked about can expire: an attempt ends when Plexo said that nothing is on its
 * way, not when our clock says so.
 */
export function decide(situation: Situation, askedAttemptId: string, at: Date): Decision {
  const { attempts, payments, stock } = situation;
  const folded = foldPayments(payments);
  const closable = attempts.filter((attempt) => attempt.state !== "closed");
  const isWaiting = (attemptId: string) =>
    payments.some((payment) => payment.attemptId === attemptId && isUndecided(payment.status));
  const outlook = isWaiting(askedAttemptId) ? "waiting" : isPaidFor(folded.state) ? "paid" : "open";

  if (isPaidFor(folded.state) || folded.state === "authorized") {
    const paying = new Set(
      payments
        .filter(({ captured, status }) => captured > 0 || status === "authorized")
        .map((p) => p.attemptId),
    );
    const close = closable.map(({ id }) => ({
      attemptId: id,
      reason: paying.has(id) ? ("paid" as const) : ("superseded" as const),
    }));
    return { folded, close, outlook, stock: stockForTaken(folded.state, stock) };
  }

  const expired = closable.filter(
    (attempt) =>
      attempt.id === askedAttemptId &&
      at.getTime() >= sessionEnd(attempt).getTime() + expiryGrace &&
      !isWaiting(attempt.id),
  );
  const somethingOpen =
    closable.length > expired.length || payments.some(({ status }) => isUndecided(status));
  return {
    folded,
    outlook,
    close: expired.map(({ id }) => ({ attemptId: id, reason: "expired" })),
    stock: stock === "held" && !somethingOpen ? "release" : "keep",
  };
}

function stockForTaken(state: Folded["state"], stock: Situation["stock"]): Decision["stock"] {
  if (stock === "sold" || state === "authorized") return "keep";
  // All the money went back before any goods were set aside for it: nobody is waiting for them.
  if (state === "refunded") return stock === "held" ? "release" : "keep";
  return stock === "held" ? "sell" : "take-again";
}
