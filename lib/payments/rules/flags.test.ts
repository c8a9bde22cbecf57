import { expect, it } from "vitest";
import type { FlagReason } from "../../orders/state";
import type { NewEvent } from "./event";
import { fact } from "./facts.testing";
import { changeFlags, isOver, raiseFlags, undecidedFlag, unreachableFlag, updateFlags } from "./flags";
import { foldPayments } from "./fold";

const over = (reason: string) => reason.startsWith("unreachable");

it("An order's flags stand until they are over, each once, and an unchanged row is not written", () => {
  const none = { raised: [], over };
  expect(changeFlags(null, none)).toBeUndefined();
  expect(changeFlags("paid-twice", none)).toBeUndefined();
  expect(changeFlags("paid-twice", { raised: ["paid-twice"], over })).toBeUndefined();
  expect(changeFlags(null, { raised: ["a", "b"], over })).toBe("a, b");
  expect(changeFlags("paid-twice", { raised: ["a"], over })).toBe("paid-twice, a");
  expect(changeFlags("unreachable:1", none)).toBeNull();
  expect(changeFlags("paid-twice, unreachable:1, a", none)).toBe("paid-twice, a");
});

const flagged = (reason: string) => ({ kind: "order.flagged", data: { reason } });
const ended = (reason: string) => ({ kind: "order.unflagged", data: { reason } });
const closed = (reason: string, paid: number) => ({
  kind: "order.unflagged",
  data: { reason, by: "staff", paid },
});

function raised(told: ReturnType<typeof flagged>[], reason: FlagReason, paid: number): string[] {
  const events: NewEvent[] = [];
  return raiseFlags(told, { orderId: "o", attemptId: "a" }, { reasons: [reason], paid }, new Date(0), events);
}

it("A flag that a person has closed is raised again when more money has come in, and otherwise never", () => {
  const twice = [flagged("paid-twice"), closed("paid-twice", 200)];
  expect(raised(twice, "paid-twice", 200)).toEqual([]);
  expect(raised(twice, "paid-twice", 300)).toEqual(["paid-twice"]);
  const again = [...twice, flagged("paid-twice")];
  expect(raised(again, "paid-twice", 300)).toEqual([]);
  for (const told of [
    [...again, closed("paid-twice", 300)],
    [closed("paid-twice", 300), ...again],
  ]) {
    expect(raised(told, "paid-twice", 300)).toEqual([]);
    expect(raised(told, "paid-twice", 301)).toEqual(["paid-twice"]);
  }
});

it("A closed flag that names what it is about is closed for good, and another one is another", () => {
  const told = [flagged("contradicted:p1"), closed("contradicted:p1", 0)];
  expect(raised(told, "contradicted:p1", 500)).toEqual([]);
  expect(raised(told, "contradicted:p2", 0)).toEqual(["contradicted:p2"]);
});

it("A flag that was over by itself and comes back is another time", () => {
  expect(raised([flagged("paid-in-part")], "paid-in-part", 1)).toEqual([]);
  expect(raised([flagged("paid-in-part"), ended("paid-in-part")], "paid-in-part", 1)).toEqual([
    "paid-in-part",
  ]);
});

it.each([
  ["both hold money", fact("approved"), fact("approved"), false],
  ["a part of the second went back", fact("approved"), fact("partially-refunded"), false],
  ["all of the second went back", fact("approved"), fact("refunded"), true],
  ["all of the first went back", fact("refunded"), fact("approved"), true],
  ["the second was cancelled", fact("approved"), fact("cancelled"), true],
] as const)("That an order was paid twice, when %s, is over or not", (_what, first, second, isSo) => {
  const folded = foldPayments([first, { ...second, id: "p2" }], 10_000);
  expect(isOver("a", folded, [])("paid-twice")).toBe(isSo);
});

it("Each time that Plexo cannot be asked, and each operation that stays undecided, is a reason of its own", () => {
  expect(unreachableFlag("a1", new Date(0))).toBe("unreachable:a1:1970-01-01T00:00:00.000Z");
  expect(undecidedFlag("op-1")).toBe("operation-undecided:op-1");
});

const at = new Date("2026-03-02T12:00:00Z");

it("A word that is not understood is told of with its flag, once", () => {
  const word = { paymentId: "p1", what: "status", said: "Odd" } as const;
  const owner = { orderId: "o", attemptId: "a" };
  const reason = "not-understood:status:Odd:p1";
  const events: NewEvent[] = [];
  expect(raiseFlags([], owner, { unread: [word] }, at, events)).toEqual([reason]);
  const told = [
    { ...owner, kind: "payment.not-understood", at, data: word },
    { orderId: "o", kind: "order.flagged", at, data: { reason } },
  ];
  expect(events).toEqual(told);
  expect(raiseFlags([flagged(reason)], owner, { unread: [word] }, at, events)).toEqual([]);
  expect(events).toEqual(told);
});

it("An order whose flags are over says so, and is flagged no longer, or as long as for the others", () => {
  const flaggedAt = new Date("2026-03-01T12:00:00Z");
  const update = (flagReason: string | null, raised: string[] = []) => {
    const events: NewEvent[] = [];
    const row = updateFlags({ id: "o", flagReason, flaggedAt }, { raised, over }, at, events);
    return [row, events];
  };
  const end = [{ orderId: "o", kind: "order.unflagged", at, data: { reason: "unreachable:1" } }];
  expect(update("paid-twice")).toEqual([{}, []]);
  expect(update("unreachable:1")).toEqual([{ flagReason: null, flaggedAt: null }, end]);
  expect(update("paid-twice, unreachable:1")).toEqual([{ flagReason: "paid-twice", flaggedAt }, end]);
  expect(update("unreachable:1", ["a"])).toEqual([{ flagReason: "a", flaggedAt: at }, end]);
  expect(update("paid-twice", ["paid-twice", "a"])).toEqual([
    { flagReason: "paid-twice, a", flaggedAt: at },
    [],
  ]);
});

it("What Plexo was asked about is reached again, and an operation is undecided for as long as it is on its way", () => {
  const isNow = (reason: string) => isOver("a1", foldPayments([], 1_000), [{ reference: "op-2" }])(reason);
  expect(isNow("unreachable:a1:2026-03-02")).toBe(true);
  expect(isNow("unreachable:a2:2026-03-02")).toBe(false);
  expect(isNow("operation-undecided:op-1")).toBe(true);
  expect(isNow("operation-undecided:op-2")).toBe(false);
  expect(isNow("contradicted:paid-twice")).toBe(false);
  expect(isNow("paid-twice:p1")).toBe(false);
});
