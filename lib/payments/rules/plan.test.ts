import { describe, expect, it } from "vitest";
import type { Payment as Row } from "@/prisma/generated/client";
import { days, later, minutes, seconds } from "../../platform/clock";
import type { PlexoPayment } from "../../plexo/payment";
import { concludeOrder, joinChanges, planOrder } from "./change";
import type { KnownAttempt, KnownOrder, PlexoAnswer } from "./order";
import { answer, at, entry, made, operation, purchase } from "./plexo.testing";
import { lookupInterval } from "./schedule";

const settings = { merchantId: 3243, lostAfter: seconds(60) };

function attempt(change: Partial<KnownAttempt> = {}): KnownAttempt {
  return {
    ...{ id: "a1", orderId: "o1", via: "session", state: "open", paymentReference: "pay-1", currency: "UYU" },
    ...{ amount: 1_000, leastAmount: null, mostAmount: null, installments: 1 },
    ...{ createdAt: later(at, -minutes(5)), expiresAt: later(at, minutes(25)) },
    ...change,
  };
}

function order(change: Partial<KnownOrder> = {}): KnownOrder {
  return {
    ...{ id: "o1", kind: "goods", currency: "UYU", total: 1_000, state: "awaiting_payment", stock: "held" },
    ...{ refundedTotal: 0, paidAt: null, flagReason: null, flaggedAt: null, recipientEmail: null },
    ...{ giftCardId: null, giftCardTotal: 0, giftCardHeld: false, giftCardTurn: 0, giftCardTaken: 0 },
    ...{ lines: [{ sku: "A", quantity: 1 }], payments: [], operations: [], flagEvents: [] },
    attempts: [attempt()],
    ...change,
  };
}

/** What is written down of an order after Plexo said this of its attempt. */
function conclude(known: KnownOrder, payments: PlexoPayment[], change: Partial<PlexoAnswer> = {}) {
  const said = { orderId: "o1", attemptId: "a1", payments, isWhole: true, callbacks: [], sent: [], at };
  return concludeOrder(planOrder(known, { ...said, caller: "due", ...change }, settings), new Map());
}

/** The order as it stands after that. */
function written(known: KnownOrder, payments: PlexoPayment[]): KnownOrder {
  const { changes } = conclude(known, payments);
  const closed = new Set(changes.attempts.flatMap(({ id, closeReason }) => (closeReason ? id : [])));
  const attempts = known.attempts.map((one) =>
    closed.has(one.id) ? { ...one, state: "closed" as const } : one,
  );
  return { ...known, ...changes.orders[0], attempts, payments: changes.payments };
}

/** Two payments under the attempt's reference. */
const second = (change: Partial<PlexoPayment>) =>
  answer({ id: "p2", transactions: [{ ...purchase, id: "t2" }], ...change });

describe("what Plexo said of an order's attempt", () => {
  it("is written down with the day and the card of its money, and answered with what came of it", () => {
    const { changes, applied } = conclude(order(), [answer()]);
    expect(applied).toEqual({ result: "confirmed", orderId: "o1", state: "paid" });
    expect(changes.movements).toMatchObject([{ kind: "capture", amount: 1_000, brand: "Visa", at: made }]);
    expect(changes.attempts).toMatchObject([{ id: "a1", closeReason: "paid" }]);
  });

  it("is contradicted by a payment that is not the one that was asked for", () => {
    expect(conclude(order(), [answer({ amount: 999 })]).applied).toEqual({
      ...{ result: "contradicted", orderId: "o1", state: "awaiting_payment" },
    });
  });

  it("adds nothing to the record when it is what is known", () => {
    const { changes } = conclude(written(order(), [answer()]), [answer()]);
    expect([changes.payments, changes.movements, changes.events, changes.mails]).toEqual([[], [], [], []]);
  });

  it("is of no order that the attempt is not of", () => {
    expect(() => conclude(order({ attempts: [attempt({ id: "a2" })] }), [])).toThrow(
      "a1 is none of order o1",
    );
  });

  it("is asked about again soon where one word is not known of what was paid, whatever the others say", () => {
    const known = written(order(), [answer()]);
    const denied = second({ status: "denied", transactions: [] });
    const next = (...payments: PlexoPayment[]) =>
      conclude(known, payments).changes.attempts.find(({ id }) => id === "a1")?.asked?.nextCheckAt;
    expect(next(answer({ status: "unknown" }), denied)).toEqual(later(at, minutes(1)));
    expect(next(answer(), denied)).toEqual(later(attempt().expiresAt ?? made, minutes(2)));
  });

  it("leaves an attempt open while one word of it is not known, whatever the others say", () => {
    const at = later(attempt().expiresAt ?? made, days(1));
    const denied = answer({ status: "denied", transactions: [] });
    const unknown = second({ status: "unknown", transactions: [] });
    expect(conclude(order(), [denied], { at }).changes.attempts).toMatchObject([{ closeReason: "expired" }]);
    const { changes } = conclude(order({ attempts: [attempt()] }), [denied, unknown], {
      at: later(at, days(9)),
    });
    expect(changes.attempts[0]?.asked?.nextCheckAt).not.toBeNull();
  });
});

describe("the moment at which an order was paid", () => {
  const paidAt = (known: KnownOrder, payments: PlexoPayment[]) =>
    conclude(known, payments).changes.orders[0]?.paidAt;
  const of = (amount: number) => [{ ...purchase, amount }];

  it("is that of the whole, once", () => {
    expect(paidAt(order(), [answer()])).toEqual(at);
    expect(paidAt(order({ paidAt: made }), [answer()])).toEqual(made);
  });

  it("is none of a part, also where that is all back", () => {
    expect(paidAt(order(), [answer({ transactions: of(999) })])).toBeNull();
    expect(paidAt(order(), [answer({ status: "refunded", transactions: of(999) })])).toBeNull();
  });

  it("is none of parts that are only together, and with what went back, the whole", () => {
    const back = answer({ status: "refunded", transactions: of(600) });
    expect(
      paidAt(order(), [back, second({ transactions: of(600).map((one) => ({ ...one, id: "t2" })) })]),
    ).toBeNull();
  });

  it("is none while the payer has not chosen a total", () => {
    const open = attempt({ amount: null, leastAmount: 500, mostAmount: 5_000 });
    const donation = order({ kind: "donation", total: null, stock: "none", lines: [], attempts: [open] });
    expect(paidAt(donation, [])).toBeNull();
    expect(paidAt(donation, [answer()])).toEqual(at);
  });
});

describe("an operation that is on its way", () => {
  const sentAt = (ms: number) => ({ sentAt: later(at, -ms) });

  it("counts against its own payment alone", () => {
    const both = [answer(), second({})];
    const operations = [operation({ paymentId: "p2", ...sentAt(0) })];
    const { changes } = conclude(order({ operations }), both);
    expect(changes.payments.map(({ plexoId, onItsWay }: Row) => [plexoId, onItsWay])).toEqual([
      ["p1", 0],
      ["p2", 500],
    ]);
  });

  it("is given up once its answer cannot come any more, and not before", () => {
    const outcome = (ms: number) =>
      conclude(order({ operations: [operation(sentAt(ms))] }), [answer()], { sent: ["o1"] }).changes
        .operations;
    expect(outcome(seconds(60) - 1)).toEqual([]);
    expect(outcome(seconds(60))).toMatchObject([{ state: "refused" }]);
  });

  it("is done with its payment", () => {
    const transactions = [purchase, entry({ id: "t2" })];
    const operations = [operation(sentAt(0))];
    const { changes } = conclude(order({ operations }), [
      answer({ status: "partially-refunded", transactions }),
    ]);
    expect(changes.operations).toMatchObject([{ state: "done" }]);
    expect(changes.payments).toMatchObject([{ refundedAmount: 500, onItsWay: 0 }]);
  });
});

describe("an attempt with a voucher", () => {
  const voucherUntil = later(at, days(2));
  const voucher = { collector: "abitab", code: "2710", expiresAt: voucherUntil };
  const pending = answer({ status: "pending", transactions: [], card: null, voucher });
  const next = (known: KnownOrder, payments: PlexoPayment[], asked: Date) =>
    conclude(known, payments, { at: asked }).changes.attempts[0]?.asked?.nextCheckAt;

  it("is asked about as often as a new one once that can be paid no more, whoever told of it", () => {
    const soon = later(voucherUntil, seconds(15));
    expect(next(order(), [pending], voucherUntil)).toEqual(soon);
    expect(next(written(order(), [pending]), [pending], voucherUntil)).toEqual(soon);
  });

  it("is not asked about for the sake of another attempt's", () => {
    const known = written(order(), [pending]);
    const payments = known.payments.map((row) => ({ ...row, attemptId: "a2" }));
    const own = { attempts: [attempt(), attempt({ id: "a2" })], payments };
    expect(
      next({ ...known, ...own }, [second({ status: "created", transactions: [] })], voucherUntil),
    ).not.toEqual(later(voucherUntil, seconds(15)));
  });

  it("is asked about everything at once before it is given up", () => {
    const over = later(at, days(4));
    const { changes } = conclude(order(), [], { at: over, isWhole: false });
    expect(changes.attempts[0]?.asked?.nextCheckAt).toEqual(later(over, lookupInterval));
  });
});

it("The changes of a set are those of all of its orders", () => {
  const bought: Partial<KnownOrder> = { kind: "gift_card", stock: "none", lines: [] };
  const paid = conclude(order(bought), [answer()]).changes;
  const back = answer({ status: "refunded", transactions: [purchase, entry({ id: "t2", amount: 1_000 })] });
  const blocked = conclude(written(order(bought), [answer()]), [back]).changes;
  const joined = joinChanges([paid, blocked]);
  for (const key of Object.keys(paid) as (keyof typeof paid)[]) {
    expect(joined[key]).toEqual([...paid[key], ...blocked[key]]);
  }
  expect([joined.issued.length, joined.blocked.length]).toEqual([1, 1]);
});
