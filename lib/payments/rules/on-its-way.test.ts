import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { days, later, minutes, seconds } from "../../platform/clock";
import { type PlexoTransaction as Transaction, transactionTypes } from "../../plexo/payment";
import {
  isCounting,
  type KnownOperation,
  lookUpOperation,
  lostAfter,
  onItsWay,
  outcomeOf,
  roomFor,
} from "./on-its-way";
import { at, entry, operation } from "./plexo.testing";

const lostBefore = later(at, -seconds(60));

const asked = { lostBefore, wasSent: true, answered: [] };
const lookUp = (transactions: Transaction[], change: Partial<KnownOperation> = {}) =>
  lookUpOperation(operation(change), transactions, asked).state;

describe("an operation ends", () => {
  it.each(["approved", "denied", "failed", "expired"] as const)("by the final word %s", (status) => {
    expect(outcomeOf(entry({ status }), "refund")).toBe(status === "approved" ? "done" : "refused");
  });

  it.each([
    "created",
    "pending",
    "authorized",
    "cancelled",
    "refunded",
    "partially-refunded",
    "unknown",
  ] as const)("by no other: not by %s", (status) => {
    for (const kind of ["refund", "capture", "cancellation"] as const) {
      expect(outcomeOf(entry({ status, type: kind }), kind)).toBe("sent");
    }
  });

  it("by an approval of its own kind, of an amount that can be read: what it moved is counted then", () => {
    for (const type of [...transactionTypes, "unknown" as const]) {
      for (const kind of ["refund", "capture", "cancellation"] as const) {
        expect(outcomeOf(entry({ type }), kind)).toBe(type === kind ? "done" : "sent");
        const uncounted = type === kind && kind === "cancellation" ? "done" : "sent";
        expect(outcomeOf(entry({ type, amount: null }), kind)).toBe(uncounted);
      }
    }
  });
});

describe("an operation is looked up in its payment", () => {
  it("by its reference, or by the transaction that Plexo answered with", () => {
    expect(lookUp([entry({ referenceId: "another" }), entry()])).toBe("done");
    expect(lookUp([entry({ referenceId: null })], { transactionId: "t1" })).toBe("done");
    expect(lookUp([entry({ referenceId: "another" })], { plexoStatus: "pending" })).toBe("missing");
    expect(lookUp([entry({ id: null, referenceId: null })], { plexoStatus: "pending" })).toBe("missing");
  });

  it("and what was said last holds, in whichever order it is listed", () => {
    const dated = (status: Transaction["status"], minute: number) =>
      entry({ status, createdAt: new Date(Date.UTC(2026, 2, 2, 11, minute)) });
    const denied = [dated("pending", 1), dated("denied", 3), dated("created", 2)];
    for (const list of [denied, denied.toReversed()]) expect(lookUp(list)).toBe("refused");
    const approved = [dated("denied", 1), dated("approved", 2)];
    for (const list of [approved, approved.toReversed()]) expect(lookUp(list)).toBe("done");
    expect(lookUp([entry({ status: "denied" }), entry()])).toBe("done");
    expect(lookUp([entry({ status: "pending" })])).toBe("sent");
  });

  it("and never arrived when it isn't there a while after it was sent", () => {
    expect(lookUpOperation(operation(), [], asked)).toEqual({
      state: "refused",
      entry: null,
    });
    expect(lookUp([], { sentAt: lostBefore })).toBe("refused");
    expect(lookUp([], { sentAt: later(lostBefore, 1) })).toBe("missing");
    expect(lookUp([], { sentAt: null, state: "asked" })).toBe("missing");
    expect(lookUpOperation(operation(), [], { ...asked, wasSent: false }).state).toBe("missing");
  });

  it("but is only not shown yet, when Plexo has said that it has it", () => {
    expect(lookUp([], { plexoStatus: "pending" })).toBe("missing");
    expect(lookUp([], { plexoStatus: "approved" })).toBe("missing");
  });

  it("and may be the undecided entry of its kind that names no reference", () => {
    const hidden = entry({ referenceId: null, status: "created" });
    expect(lookUp([hidden])).toBe("missing");
    expect(lookUp([{ ...hidden, status: "approved" }])).toBe("refused");
    expect(lookUp([{ ...hidden, type: "purchase" }])).toBe("refused");
    expect(lookUp([{ ...hidden, referenceId: "another" }])).toBe("refused");
  });

  it("but not one of another amount, one that is older, or one that is another operation's", () => {
    const hidden = entry({ referenceId: null, status: "created", createdAt: lostBefore });
    expect(lookUp([hidden])).toBe("missing");
    expect(lookUp([{ ...hidden, amount: 501 }])).toBe("refused");
    expect(lookUp([{ ...hidden, amount: null }])).toBe("missing");
    expect(lookUp([{ ...hidden, createdAt: later(at, -days(1) - seconds(90)) }])).toBe("missing");
    expect(lookUp([{ ...hidden, createdAt: later(at, -days(1) - minutes(2)) }])).toBe("refused");
    const answered = (ids: (string | null)[], id: string | null = "t1") =>
      lookUpOperation(operation(), [{ ...hidden, id }], { ...asked, answered: ids }).state;
    expect(answered(["t0", null, "t1"])).toBe("refused");
    expect(answered(["t0", null])).toBe("missing");
    expect(answered(["t0", null], null)).toBe("missing");
  });

  it("once its answer cannot come any more, however long an answer may take", () => {
    expect(lostAfter(10_000)).toBe(seconds(60));
    expect(lostAfter(60_000)).toBe(seconds(125));
  });
});

const payment = { status: "approved", amount: 1_000, capturedAmount: 1_000, refundedAmount: 0 };

it("What counts against what is left are operations that have not ended, and a cancellation that is done", () => {
  const counting = (kind: KnownOperation["kind"]) =>
    (["asked", "sent", "unknown", "done", "refused"] as const).filter((state) => isCounting({ state, kind }));
  expect(counting("refund")).toEqual(["asked", "sent", "unknown"]);
  expect(counting("capture")).toEqual(["asked", "sent", "unknown"]);
  expect(counting("cancellation")).toEqual(["asked", "sent", "unknown", "done"]);
});

describe("what is on its way", () => {
  it.each([
    ["refund", [], 1_000],
    ["refund", [["refund", 600]], 400],
    [
      "refund",
      [
        ["refund", 600],
        ["refund", 400],
      ],
      0,
    ],
    ["refund", [["capture", 600]], 1_000],
    ["refund", [["cancellation", 1_000]], 0],
    ["cancellation", [], 1_000],
    ["cancellation", [["refund", 1]], 0],
    ["cancellation", [["cancellation", 1_000]], 0],
    ["capture", [], 0],
  ] as const)("counts as gone for a %s, with %j", (kind, open, room) => {
    const moving = open.map(([of, amount]) => ({ kind: of, amount }));
    expect(roomFor(kind, payment, moving)).toBe(room);
  });

  it("counts for captures, and nothing is captured beside a cancellation", () => {
    const authorized = { status: "authorized", amount: 1_000, capturedAmount: 300, refundedAmount: 0 };
    expect(roomFor("capture", authorized, [])).toBe(700);
    expect(roomFor("capture", authorized, [{ kind: "capture", amount: 300 }])).toBe(400);
    expect(roomFor("capture", authorized, [{ kind: "cancellation", amount: 1_000 }])).toBe(0);
  });

  it.each(["cancelled", "unknown"])("is nothing more of a payment that is %s", (status) => {
    const kinds = ["refund", "capture", "cancellation"] as const;
    const open = { ...payment, status, capturedAmount: 500 };
    expect(kinds.map((kind) => roomFor(kind, open, []))).toEqual([0, 0, 0]);
  });

  it("is what was asked for, all of it by a cancellation, and never more than what is left", () => {
    const way = (
      refundedAmount: number,
      ...open: { kind: "refund" | "capture" | "cancellation"; amount: number }[]
    ) => onItsWay({ ...payment, refundedAmount }, open);
    expect(way(0)).toBe(0);
    expect(way(0, { kind: "refund", amount: 600 }, { kind: "capture", amount: 50 })).toBe(600);
    expect(way(100, { kind: "cancellation", amount: 1_000 })).toBe(900);
    expect(way(700, { kind: "refund", amount: 600 })).toBe(300);
  });
});

/** What a merchant and Plexo do to one payment, in any order. */
const step = fc.oneof(
  fc.record({
    does: fc.constant("ask"),
    kind: fc.constantFrom("refund", "cancellation"),
    amount: fc.integer({ min: 1, max: 1_200 }),
  }),
  fc.record({ does: fc.constant("decide"), which: fc.nat(), verdict: fc.constantFrom("done", "refused") }),
  fc.record({ does: fc.constant("elsewhere"), amount: fc.integer({ min: 1, max: 400 }) }),
);

it("Never is more returned, or on its way, than was captured, whatever is asked, answered late, and returned elsewhere", () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 30 }), (steps) => {
      const row = { ...payment };
      let open: { kind: "refund" | "cancellation"; amount: number }[] = [];
      for (const one of steps) {
        const left = row.capturedAmount - row.refundedAmount;
        if (one.does === "ask") {
          const amount = one.kind === "cancellation" ? row.amount : one.amount;
          if (amount <= roomFor(one.kind, row, open)) open = [...open, { kind: one.kind, amount }];
        } else if (one.does === "elsewhere") {
          row.refundedAmount += Math.min(one.amount, left);
        } else {
          const [ended] = open.splice(one.which % Math.max(open.length, 1), 1);
          if (ended && one.verdict === "done") {
            // Plexo itself returns no more than is left, however much was asked for.
            row.refundedAmount += ended.kind === "cancellation" ? left : Math.min(ended.amount, left);
          }
        }
        const way = onItsWay(row, open);
        expect(way).toBeGreaterThanOrEqual(0);
        expect(row.capturedAmount - row.refundedAmount - way).toBeGreaterThanOrEqual(0);
        expect(roomFor("refund", row, open)).toBeLessThanOrEqual(
          row.capturedAmount - row.refundedAmount - way,
        );
      }
    }),
  );
});
