import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { PlexoTransaction } from "../../plexo/payment";
import { anyFact, fact } from "./facts.testing";
import { mergePayment, type PaymentFact } from "./merge";
import { type Movement, movementsOf } from "./movements";

const attempt = { currency: "UYU" as const, installments: 3, createdAt: new Date("2026-03-02T10:00:00Z") };
const heardAt = new Date("2026-03-05T12:00:00Z");
const monday = new Date("2026-03-02T11:00:00Z");
const tuesday = new Date("2026-03-03T11:00:00Z");

const entry = (
  type: PlexoTransaction["type"],
  amount: number | null,
  createdAt: Date | null,
): PlexoTransaction => ({
  ...{ id: null, referenceId: null, type, typeAsGiven: type, status: "approved", statusAsGiven: "approved" },
  ...{ amount, resultCode: "0", resultMessage: null, authorization: null, ticket: null, createdAt },
});
const purchase = entry("purchase", 10_000, monday);

function moves(now: PaymentFact, entries: PlexoTransaction[], before?: PaymentFact) {
  return movementsOf({ before, now, entries, brand: "visa" }, attempt, heardAt).map(
    ({ kind, amount, at }) => [kind, amount, at],
  );
}

describe("a movement of money", () => {
  it("is of the day on which Plexo says that it was made, however late it is heard of", () => {
    const refund = entry("refund", 4_000, tuesday);
    expect(moves(fact("partially-refunded"), [refund, purchase])).toEqual([
      ["capture", 10_000, monday],
      ["refund", 4_000, tuesday],
    ]);
  });

  it("knows how it was paid", () => {
    const change = { before: undefined, now: fact("approved"), entries: [], brand: "visa" };
    expect(movementsOf(change, attempt, heardAt)).toMatchObject([
      { paymentId: "p1", currency: "UYU", brand: "visa", installments: 3 },
    ]);
  });

  it("is told once, when it is new", () => {
    const two = [purchase, entry("refund", 1_000, monday), entry("refund", 3_000, tuesday)];
    const first = fact("partially-refunded", { refunded: 1_000 });
    const both = fact("partially-refunded", { refunded: 4_000, transactions: 3 });
    expect(moves(both, two, first)).toEqual([["refund", 3_000, tuesday]]);
    expect(moves(both, two, both)).toEqual([]);
  });

  it("is told in the order of its times, however the history is listed", () => {
    const two = [entry("refund", 3_000, tuesday), entry("refund", 1_000, monday)];
    const first = fact("partially-refunded", { refunded: 1_000 });
    const both = fact("partially-refunded", { refunded: 4_000, transactions: 3 });
    for (const list of [two, two.toReversed()]) {
      expect(moves(both, [purchase, ...list], first)).toEqual([["refund", 3_000, tuesday]]);
    }
  });

  it("has nothing to do with what was refused", () => {
    const denied = { ...entry("refund", 4_000, monday), status: "denied" } as const;
    expect(
      moves(fact("partially-refunded"), [denied, entry("refund", 4_000, tuesday)], fact("approved")),
    ).toEqual([["refund", 4_000, tuesday]]);
  });

  it("may be of the moment in which it was asked for", () => {
    expect(moves(fact("approved"), [entry("purchase", 10_000, attempt.createdAt)])).toEqual([
      ["capture", 10_000, attempt.createdAt],
    ]);
  });

  it.each([
    ["the history has no time for it", null],
    ["the history has it before it was asked for", new Date("2026-03-01T11:00:00Z")],
    ["the history has it in the future", new Date("2027-03-01T11:00:00Z")],
  ])("is of the moment in which it was heard of where %s", (_, createdAt) => {
    expect(moves(fact("approved"), [entry("purchase", 10_000, createdAt)])).toEqual([
      ["capture", 10_000, heardAt],
    ]);
  });

  it("that no entry tells of is of the moment in which it was heard of", () => {
    expect(moves(fact("approved"), [])).toEqual([["capture", 10_000, heardAt]]);
    expect(moves(fact("approved"), [entry("capture", 6_000, monday)])).toEqual([
      ["capture", 6_000, monday],
      ["capture", 4_000, heardAt],
    ]);
  });

  it("of a payment that was cancelled is what had been captured, and its way back", () => {
    const cancelled = fact("cancelled", { captured: 10_000 });
    const entries = [purchase, entry("cancellation", null, tuesday)];
    expect(moves(cancelled, entries, fact("approved"))).toEqual([["cancellation", 10_000, tuesday]]);
    expect(moves(fact("cancelled"), entries)).toEqual([]);
    const rest = fact("cancelled", { captured: 10_000, refunded: 4_000 });
    expect(moves(rest, entries, fact("partially-refunded"))).toEqual([["cancellation", 6_000, tuesday]]);
  });

  it("there is none while nothing was captured", () => {
    for (const status of ["created", "pending", "authorized", "denied", "expired", "unknown"]) {
      expect(moves(fact(status, { captured: 500 }), [purchase])).toEqual([]);
    }
  });

  it("takes back what an earlier answer said, where a later one says less", () => {
    const less = fact("approved", { captured: 9_000, transactions: 3 });
    expect(moves(less, [purchase], fact("approved"))).toEqual([["capture", -1_000, heardAt]]);
  });

  it("adds up with all the others to what the last answer says, whatever came before", () => {
    const type = fc.constantFrom("purchase", "capture", "refund", "cancellation", "unknown");
    const anyEntry = fc.tuple(
      type,
      fc.option(fc.integer({ min: 0, max: 20_000 })),
      fc.constantFrom(monday, tuesday, null),
    );
    const answer = fc.tuple(anyFact, fc.array(anyEntry, { maxLength: 5 }));
    fc.assert(
      fc.property(fc.array(answer, { minLength: 1, maxLength: 8 }), (answers) => {
        let before: PaymentFact | undefined;
        const all: Movement[] = [];
        for (const [answer, entries] of answers) {
          const now = mergePayment(before, { ...answer, id: "p1" });
          const history = entries.map(([type, amount, at]) => entry(type, amount, at));
          all.push(...movementsOf({ before, now, entries: history, brand: null }, attempt, heardAt));
          before = now;
        }
        const sum = (kind: Movement["kind"]) =>
          all.filter((one) => one.kind === kind).reduce((total, { amount }) => total + amount, 0);
        const isCancelled = before?.status === "cancelled";
        expect(sum("capture")).toBe(before?.captured);
        expect(sum("refund")).toBe(before?.refunded);
        expect(sum("cancellation")).toBe(isCancelled ? (before?.captured ?? 0) : 0);
        expect(all.every(({ amount }) => amount !== 0)).toBe(true);
      }),
    );
  });
});
