import { expect, it } from "vitest";
import { comparePayment } from "./compare";

const answer = { merchantId: 3243, reference: "pay-1", currency: "UYU", amount: 12_345 };
const asked = { ...answer, amount: { kind: "fixed", amount: 12_345 } } as const;
const open = { ...answer, amount: { kind: "open", least: 500, most: 20_000 } } as const;

it("finds nothing to say against the payment that was asked for", () => {
  expect(comparePayment(asked, answer)).toEqual([]);
});

it.each([
  ["merchantId", 3244],
  ["merchantId", null],
  ["reference", "pay-2"],
  ["reference", "PAY-1"],
  ["currency", "USD"],
  ["currency", null],
  ["amount", 12_344],
  ["amount", 12_346],
  ["amount", null],
] as const)("does not believe a payment whose %s is %s (paid only by Plexo)", (field, value) => {
  const [difference, ...more] = comparePayment(asked, { ...answer, [field]: value });
  expect(more).toEqual([]);
  expect(difference).toEqual({ field, asked: String(answer[field]), answered: String(value ?? "nothing") });
});

it.each([500, 12_345, 20_000])("takes %s where the payer chooses within bounds", (amount) => {
  expect(comparePayment(open, { ...answer, amount })).toEqual([]);
});

it.each([
  ["amount", 499],
  ["amount", 20_001],
  ["amount", null],
  ["currency", "USD"],
] as const)(
  "does not believe a payment whose %s is %s where the payer chooses within bounds",
  (field, value) => {
    const told = comparePayment(open, { ...answer, [field]: value });
    const word = field === "amount" ? "500 to 20000" : "UYU";
    expect(told).toEqual([{ field, asked: word, answered: String(value ?? "nothing") }]);
  },
);
