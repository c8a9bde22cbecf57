import { expect, it } from "vitest";
import { askedAmountOf, columnsOf, isAskedFor, wordOf } from "./asked-amount";

const fixed = { kind: "fixed", amount: 1_000 } as const;
const open = { kind: "open", least: 500, most: 5_000 } as const;

it.each([
  [fixed, "1000"],
  [open, "500 to 5000"],
])("What an attempt asks for is read as it was stored: %j", (asked, word) => {
  expect(askedAmountOf(columnsOf(asked))).toEqual(asked);
  expect(wordOf(asked)).toBe(word);
});

it("What is asked for is one thing or the other, and never nothing", () => {
  expect(columnsOf(fixed)).toEqual({ amount: 1_000, leastAmount: null, mostAmount: null });
  expect(columnsOf(open)).toEqual({ amount: null, leastAmount: 500, mostAmount: 5_000 });
  for (const half of [
    { leastAmount: 500, mostAmount: null },
    { leastAmount: null, mostAmount: 5_000 },
  ]) {
    expect(() => askedAmountOf({ amount: null, ...half })).toThrow(/asks for no amount/);
  }
});

it("One cent off is off", () => {
  expect([999, 1_000, 1_001].filter((amount) => isAskedFor(fixed, amount))).toEqual([1_000]);
  expect([499, 500, 5_000, 5_001].filter((amount) => isAskedFor(open, amount))).toEqual([500, 5_000]);
});
