import { expect, it } from "vitest";
import { flagKindOf, flagKinds, hasMoney, isBought, isTaken, statesThat } from "./state";

it("A query asks for the states that a rule means", () => {
  expect(statesThat("hasWhole")).toEqual(["paid", "partially_refunded", "refunded"]);
  expect(statesThat("isTaken").every(isTaken)).toBe(true);
  expect(statesThat("hasMoney").every(hasMoney)).toBe(true);
  expect(statesThat("isUndecided")).toEqual(["confirming"]);
  expect(statesThat("isPayable")).toEqual(["awaiting_payment", "cancelled"]);
  expect(statesThat("isTaken")).toEqual(["authorized", "partially_paid", ...statesThat("hasWhole")]);
  expect(statesThat("hasMoney")).toEqual(["partially_paid", ...statesThat("hasWhole")]);
});

it("What is waited for with a voucher is bought, and with a card it is not yet", () => {
  expect(isBought({ state: "confirming", means: "cash" })).toBe(true);
  expect(isBought({ state: "confirming", means: "card" })).toBe(false);
  expect(isBought({ state: "authorized", means: "card" })).toBe(true);
  expect(isBought({ state: "awaiting_payment", means: "cash" })).toBe(false);
});

it("A flag is of the kind that its reason begins with, and of another where this build does not know it", () => {
  expect(flagKinds.map(flagKindOf)).toEqual([...flagKinds]);
  expect(flagKindOf("contradicted:p1:more")).toBe("contradicted");
  expect(flagKindOf("paid-with-shells")).toBe("other");
  expect(flagKindOf("paid-with-shells:p1")).toBe("other");
});
