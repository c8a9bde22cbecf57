import { hasMoney, hasWhole, isTaken, type OrderState } from "../../orders/state";
import { wasDeclined } from "./charge";
import { type Folded, foldPayments } from "./fold";
import type { PaymentFact } from "./merge";
import { expiryGrace, type Outlook, sessionEnd } from "./schedule";
import { isFinal } from "./status";

export type AttemptSituation = {
  id: string;
  via: "session" | "charge";
  state: "creating" | "open" | "closed";
  createdAt: Date;
  expiresAt: Date | null;
};

/** An order as it stands, with every confirmed payment on any of its attempts. */
export type Situation = {
  /** Null: its payer has not chosen it yet. */
  total: number | null;
  stock: "none" | "held" | "released" | "sold";
  /** The gift card that is to pay a part of it, and whether that is taken from it at present. */
  giftCardId: string | null;
  giftCardHeld: boolean;
  attempts: AttemptSituation[];
  payments: (PaymentFact & { attemptId: string })[];
  /** Whether Plexo just called a payment of the attempt that was asked about by a word that is not known. */
  isUnread: boolean;
  /** Whether Plexo was asked for all that it has of that attempt, and not only for a payment that was named. */
  isWhole: boolean;
};

export type Decision = {
  folded: Folded;
  /** take-again: it was paid after the goods went back to the shelf, so they must be got once more. */
  stock: "keep" | "sell" | "take-again" | "release";
  /** What becomes of the part that a gift card pays. take: it was paid after that went back to the card. */
  giftCard: "keep" | "give-back" | "take";
  close: { attemptId: string; reason: "paid" | "declined" | "expired" | "superseded" }[];
  /** Whether the attempt that was asked about is asked about again. */
  outlook: Outlook;
};

/**
 * What follows for an order once Plexo has been asked about one of its attempts. Pure.
 * Only the attempt that was asked about can expire: an attempt ends when Plexo said that nothing is on its
 * way, not when our clock says so.
 */
export function decide(situation: Situation, askedAttemptId: string, at: Date): Decision {
  const { attempts, payments, stock, giftCardHeld, total, isUnread, isWhole } = situation;
  const folded = foldPayments(payments, total);
  const { state } = folded;
  const closable = attempts.filter((attempt) => attempt.state !== "closed");
  const isWaiting = (attemptId: string) =>
    payments.some((payment) => payment.attemptId === attemptId && !isFinal(payment.status));
  // Of a part, the rest may still be captured.
  const isOnItsWay = isUnread || isWaiting(askedAttemptId) || (hasMoney(state) && !hasWhole(state));
  const outlook = isOnItsWay ? "waiting" : hasMoney(state) ? "paid" : "open";

  if (isTaken(state)) {
    const paying = new Set(
      payments
        .filter(({ captured, status }) => captured > 0 || status === "authorized")
        .map((p) => p.attemptId),
    );
    const close = closable.map(({ id }) => ({
      attemptId: id,
      reason: paying.has(id) ? ("paid" as const) : ("superseded" as const),
    }));
    return {
      ...{ folded, close, outlook },
      stock: stockForTaken(state, stock),
      giftCard: giftCardForTaken(state, situation),
    };
  }

  // A payer whose card was declined may pay the same session with another; a charge is one request, and ends with it.
  const asked = closable.filter(({ id }) => id === askedAttemptId && !isWaiting(id));
  const declined = asked.filter(({ id, via }) =>
    wasDeclined({ via, payments: payments.filter(({ attemptId }) => attemptId === id) }),
  );
  const ended = asked.filter(
    (attempt) => declined.includes(attempt) || at.getTime() >= sessionEnd(attempt).getTime() + expiryGrace,
  );
  const somethingOpen = closable.length > ended.length || payments.some(({ status }) => !isFinal(status));
  // The shop gives goods back by itself, too: where it closes an attempt (closeAndRelease of lib/checkout/attempts.ts).
  const isReleased = stock === "held" && !somethingOpen;
  // Also of goods that are sold, where their payment was cancelled.
  const isGivenBack = giftCardHeld && !somethingOpen;
  // What was not asked about may be a payment that is on its way.
  if (!isWhole && (ended.length > 0 || isReleased || isGivenBack)) {
    return { folded, outlook: "unsure", close: [], stock: "keep", giftCard: "keep" };
  }
  return {
    folded,
    outlook,
    close: ended.map((attempt) => ({
      attemptId: attempt.id,
      reason: declined.includes(attempt) ? "declined" : "expired",
    })),
    stock: isReleased ? "release" : "keep",
    giftCard: isGivenBack ? "give-back" : "keep",
  };
}

/** A gift card's part is its order's for as long as any of the money is, and goes back with the last of it. */
function giftCardForTaken(
  state: OrderState,
  { giftCardId, giftCardHeld }: Pick<Situation, "giftCardId" | "giftCardHeld">,
): Decision["giftCard"] {
  if (giftCardId === null || !hasWhole(state)) return "keep";
  if (state === "refunded") return giftCardHeld ? "give-back" : "keep";
  return giftCardHeld ? "keep" : "take";
}

function stockForTaken(state: OrderState, stock: Situation["stock"]): Decision["stock"] {
  // Goods are sold only for the whole: until it's there, they stay set aside if they are.
  if (stock === "none" || stock === "sold" || !hasWhole(state)) return "keep";
  // All the money went back before any goods were set aside for it: no shopper is waiting for them.
  if (state === "refunded") return stock === "held" ? "release" : "keep";
  return stock === "held" ? "sell" : "take-again";
}
