import { type Folded, foldPayments } from "./fold";
import { isUndecided, type PaymentFact } from "./merge";
import { expiryGrace, sessionEnd } from "./schedule";

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
    return { folded, close, stock: isPaidFor(folded.state) ? stockForPaid(stock) : "keep" };
  }

  const expired = closable.filter(
    (attempt) =>
      attempt.id === askedAttemptId &&
      at.getTime() >= sessionEnd(attempt).getTime() + expiryGrace &&
      !payments.some((payment) => payment.attemptId === attempt.id && isUndecided(payment.status)),
  );
  const somethingOpen = closable.length > expired.length || folded.state === "confirming";
  return {
    folded,
    close: expired.map(({ id }) => ({ attemptId: id, reason: "expired" })),
    stock: stock === "held" && !somethingOpen ? "release" : "keep",
  };
}

function stockForPaid(stock: Situation["stock"]): Decision["stock"] {
  if (stock === "sold") return "keep";
  return stock === "held" ? "sell" : "take-again";
}
