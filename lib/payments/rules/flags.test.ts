import { expect, it } from "vitest";
import type { FlagReason } from "../../orders/state";
import type { NewEvent } from "./event";
import { fact } from "./facts.testing";
import { changeFlags, isOver, raiseFlags } from "./flags";
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
