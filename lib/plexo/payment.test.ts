import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  capturedTotal,
  lastResult,
  type PlexoTransaction,
  paymentStatuses,
  readWord,
  refundedTotal,
  transactionTypes,
} from "./payment";

function entry(given: Partial<PlexoTransaction>): PlexoTransaction {
  return {
    id: null,
    referenceId: null,
    type: "purchase",
    typeAsGiven: "purchase",
    status: "approved",
    statusAsGiven: "approved",
    amount: 100,
    resultCode: null,
    resultMessage: null,
    authorization: null,
    ticket: null,
    createdAt: null,
    ...given,
  };
}

describe("what was captured and refunded", () => {
  it("counts approved purchases and captures, and approved refunds", () => {
    const history = [
      entry({ id: "1", status: "created", amount: 1_000 }),
      entry({ id: "2", type: "authorization", amount: 1_000, resultCode: "0" }),
      entry({ id: "3", type: "capture", amount: 600 }),
      entry({ id: "4", type: "capture", amount: 300, status: "denied" }),
      entry({ id: "5", type: "capture", amount: 400 }),
      entry({ id: "6", type: "refund", amount: 250 }),
      entry({ id: "7", type: "refund", amount: 50, status: "denied" }),
      entry({ id: "8", type: "cancellation", amount: 1_000 }),
    ];
    expect(capturedTotal(history)).toBe(1_000);
    expect(refundedTotal(history)).toBe(250);
  });

  it("counts an entry that is listed twice once", () => {
    expect(capturedTotal([entry({ id: "1" }), entry({ id: "1" }), entry({}), entry({}), entry({})])).toBe(
      400,
    );
  });

  it("admits it when an approved amount cannot be read", () => {
    expect(capturedTotal([entry({ amount: null })])).toBeNull();
    expect(capturedTotal([entry({ amount: null, status: "denied" })])).toBe(0);
    expect(refundedTotal([entry({ amount: null })])).toBe(0);
  });

  it("is not moved by anything that was not approved", () => {
    const other = fc.record({
      type: fc.constantFrom(...transactionTypes, "unknown" as const),
      status: fc.constantFrom(...paymentStatuses, "unknown" as const),
      amount: fc.option(fc.nat()),
    });
    fc.assert(
      fc.property(fc.array(other), (others) => {
        const history = others.filter(({ status }) => status !== "approved").map(entry);
        expect([capturedTotal(history), refundedTotal(history)]).toEqual([0, 0]);
      }),
    );
  });
});

describe("the last word on a payment", () => {
  it("is the last entry with a result, not the last entry", () => {
    const denied = entry({ resultCode: "10" });
    expect(lastResult([entry({ resultCode: "0" }), denied, entry({})])).toBe(denied);
    expect(lastResult([entry({})])).toBeNull();
  });

  it("is the newest of them, also where the newest is listed first", () => {
    const dated = (minute: number, resultCode: string | null) =>
      entry({ resultCode, createdAt: new Date(Date.UTC(2026, 2, 2, 12, minute)) });
    const list = [dated(1, null), dated(2, "0"), dated(3, "10"), dated(4, null)];
    expect(lastResult(list)).toBe(list[2]);
    expect(lastResult(list.toReversed())).toBe(list[2]);
  });
});

describe("Plexo's words", () => {
  it.each([
    ["Approved", "approved"],
    ["APPROVED", "approved"],
    ["Partially-Refunded", "partially-refunded"],
    ["PARTIALLY_REFUNDED", "partially-refunded"],
    ["PartiallyRefunded", "partially-refunded"],
    ["denied", "denied"],
    ["chargeback", "unknown"],
    ["approvedd", "unknown"],
    ["-", "unknown"],
    ["", "unknown"],
    ["__proto__", "unknown"],
    [null, "unknown"],
    [3, "unknown"],
  ])("%j is read as %s", (given, word) => {
    expect(readWord(paymentStatuses, given)).toBe(word);
  });
});
