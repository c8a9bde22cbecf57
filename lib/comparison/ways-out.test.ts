import { expect, it } from "vitest";
import { kinds } from "./facts";
import { waysOut } from "./ways-out";

const money = { currencyHere: "UYU", here: 129_050, currencyAtPlexo: "UYU", atPlexo: 129_050 };
const item = { ...money, kind: "only_at_plexo", subject: "payment", attemptId: "a" } as const;

it("A payment that is only at Plexo is attached to its order where it is what was asked for", () => {
  expect(waysOut(item)).toEqual(["attach", "accept"]);
});

it.each([
  ["of another amount", { atPlexo: 1 }],
  ["of another currency", { currencyAtPlexo: "USD" }],
  ["whose amount cannot be read", { here: null, atPlexo: null }],
])("One %s is looked at, and not attached", (_what, change) => {
  expect(waysOut({ ...item, ...change })).toEqual(["look-again", "accept"]);
});

it("One of no attempt of ours can only be accepted: there is nothing to ask about it", () => {
  expect(waysOut({ ...item, attemptId: null })).toEqual(["accept"]);
});

it.each(["twice_at_plexo", "amount_differs", "currency_differs"] as const)(
  "Money that is not as it should be (%s) is given back at the order",
  (kind) => {
    expect(waysOut({ ...item, kind })).toEqual(["refund", "look-again", "accept"]);
    expect(waysOut({ ...item, kind, subject: "session" })).toEqual(["look-again", "accept"]);
  },
);

it("What is not yet due is not accepted: it is about to change", () => {
  expect(waysOut({ ...item, kind: "not_yet_due" })).toEqual(["look-again"]);
});

it("Every kind has a way out", () => {
  for (const kind of kinds) expect(waysOut({ ...item, kind }).length).toBeGreaterThan(0);
});
