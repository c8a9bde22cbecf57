import { expect, it } from "vitest";
import type { PlexoPayment, PlexoTransaction } from "../../plexo/payment";
import { flagFor, notUnderstood } from "./not-understood";
import { answer, entry, purchase } from "./plexo.testing";

const told = (change: Partial<PlexoPayment>) =>
  notUnderstood(answer(change)).map(({ what, said }) => [what, said]);
const toldOf = (change: Partial<PlexoTransaction>) => told({ transactions: [purchase, entry(change)] });

it("A payment whose words and amounts can be read is understood", () => {
  expect(notUnderstood(answer())).toEqual([]);
  expect(toldOf({})).toEqual([]);
});

it("A status that is not known is told of in Plexo's own word, with its payment", () => {
  expect(notUnderstood(answer({ status: "unknown", statusAsGiven: "Frozen" }))).toEqual([
    { paymentId: "p1", what: "status", said: "Frozen" },
  ]);
});

it("A transaction's words that are not known are told of, and one that is missing says nothing", () => {
  expect(toldOf({ type: "unknown", typeAsGiven: "Chargeback" })).toEqual([
    ["transaction-type", "Chargeback"],
  ]);
  expect(toldOf({ status: "unknown", statusAsGiven: "Odd" })).toEqual([["transaction-status", "Odd"]]);
  expect(toldOf({ type: "unknown", status: "unknown" })).toEqual([]);
  expect(toldOf({ typeAsGiven: "Refund", statusAsGiven: "Approved" })).toEqual([]);
});

it.each(["purchase", "capture", "refund"] as const)(
  "The amount of a %s that is approved must be readable, as it moves money",
  (type) => {
    expect(toldOf({ type, amount: null })).toEqual([["amount", type]]);
    expect(toldOf({ type, amount: null, status: "denied" })).toEqual([]);
  },
);

it.each(["authorization", "cancellation"] as const)(
  "The amount of a %s need not be, as it moves none",
  (type) => {
    expect(toldOf({ type, amount: null })).toEqual([]);
  },
);

it("What was returned beyond what was captured cannot be so, one cent of it", () => {
  expect(toldOf({ amount: 1_000 })).toEqual([]);
  expect(toldOf({ id: "t2", amount: 1_001 })).toEqual([["returned-beyond", "1"]]);
});

it("A word is told of once, however often a payment says it", () => {
  const odd = { type: "unknown", typeAsGiven: "Odd" } as const;
  expect(told({ transactions: [entry(odd), entry({ ...odd, id: "t2" })] })).toEqual([
    ["transaction-type", "Odd"],
  ]);
});

it("A word is part of its flag without what separates flags, and cut where it is long", () => {
  const flag = (said: string) => flagFor({ paymentId: "p1", what: "status", said });
  expect(flag("In, \n dispute")).toBe("not-understood:status:In-dispute:p1");
  expect(flag("x".repeat(41))).toBe(`not-understood:status:${"x".repeat(40)}:p1`);
});
