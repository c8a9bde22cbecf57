import { describe, expect, it } from "vitest";
import { isRefused } from "../payments/rules/status";
import { paymentStatuses } from "../plexo/payment";
import { toHistory } from "./history";
import { isBought } from "./state";
import { isPayable, isSettled, orderStatus, type StatusFacts } from "./status";

function status(change: Partial<StatusFacts> = {}, attempt: Partial<StatusFacts["attempts"][number]> = {}) {
  const attempts = [{ state: "open" as const, closeReason: null, payments: [], ...attempt }];
  return orderStatus({ state: "awaiting_payment", flagReason: null, attempts, ...change });
}

describe("an order that nobody has paid", () => {
  it("is unpaid while its session can be paid, and without any attempt", () => {
    expect(status()).toBe("unpaid");
    expect(status({ attempts: [] })).toBe("unpaid");
  });

  it.each(paymentStatuses.filter(isRefused))("says so when its newest attempt's payment is %s", (word) => {
    expect(status({}, { payments: [{ status: word }] })).toBe(word === "expired" ? "expired" : "declined");
  });

  it("is unpaid again once a new attempt follows the declined one", () => {
    const declined = { state: "closed" as const, closeReason: "declined", payments: [{ status: "denied" }] };
    const fresh = { state: "open" as const, closeReason: null, payments: [] };
    expect(status({ attempts: [fresh, declined] })).toBe("unpaid");
  });

  it("is expired when its session or its authorisation is", () => {
    expect(status({}, { state: "closed", closeReason: "expired" })).toBe("expired");
    expect(status({}, { payments: [{ status: "expired" }] })).toBe("expired");
  });

  it("is being looked into while the status of a payment is none that is known", () => {
    const odd = { state: "closed" as const, closeReason: "declined", payments: [{ status: "unknown" }] };
    const fresh = { state: "open" as const, closeReason: null, payments: [] };
    expect(status({ attempts: [fresh, odd] })).toBe("in_review");
  });

  it("is being looked into when Plexo contradicts it", () => {
    expect(status({ flagReason: "contradicted:p1" }, { payments: [{ status: "denied" }] })).toBe("in_review");
  });
});

it.each([
  ["paid", "paid", true, false],
  ["partially_refunded", "partially_refunded", true, false],
  ["partially_paid", "partially_paid", true, false],
  ["refunded", "refunded", true, false],
  ["authorized", "authorized", true, false],
  ["confirming", "confirming", false, false],
  ["cancelled", "cancelled", true, true],
] as const)("an order that is %s is shown as %s", (state, shown, settled, payable) => {
  expect(status({ state, flagReason: "paid-twice" })).toBe(shown);
  expect([isSettled(shown), isPayable(shown)]).toEqual([settled, payable]);
});

it("an order whose payer has a voucher is to be paid, and an order that was paid with one is paid", () => {
  expect(status({ state: "confirming", hasVoucher: true })).toBe("voucher");
  expect([isSettled("voucher"), isPayable("voucher")]).toEqual([false, false]);
  for (const state of ["awaiting_payment", "paid"] as const) {
    expect(status({ state, hasVoucher: true })).not.toBe("voucher");
  }
});

it("is bought, for the cart, once its money is taken or its payer has a voucher", () => {
  expect(isBought({ state: "paid", means: "card" })).toBe(true);
  expect(isBought({ state: "confirming", means: "cash" })).toBe(true);
  expect(isBought({ state: "confirming", means: "card" })).toBe(false);
  expect(isBought({ state: "awaiting_payment", means: "cash" })).toBe(false);
});

it("tells the shopper what concerns them, and nothing else", () => {
  const at = new Date("2026-03-02T12:00:00Z");
  const told = toHistory([
    { at, kind: "order.created", data: {} },
    { at, kind: "attempt.created", data: {} },
    { at, kind: "session.created", data: {} },
    { at, kind: "callback.received", data: { status: "approved" } },
    { at, kind: "payment.seen", data: { status: "pending" }, isByVoucher: true },
    { at, kind: "payment.seen", data: { status: "denied" }, isByVoucher: true },
    { at, kind: "payment.seen", data: { status: "approved", captured: 99, amount: 100 } },
    { at, kind: "payment.seen", data: { status: "approved", captured: 100, amount: 100 } },
    { at, kind: "payment.seen", data: null },
    { at, kind: "attempt.closed", data: { reason: "paid" } },
    { at, kind: "attempt.closed", data: { reason: "expired" } },
    { at, kind: "order.flagged", data: { reason: "paid-twice" } },
  ]);
  expect(told.map(({ kind }) => kind)).toEqual([
    "created",
    "session",
    "voucher",
    "payment-denied",
    "payment-in-part",
    "payment-approved",
    "expired",
    "flagged",
  ]);
});
