import { expect, it } from "vitest";
import { comparePayment } from "./compare";

const asked = { merchantId: 3243, reference: "pay-1", currency: "UYU", amount: 12_345 };

it("finds nothing to say against the payment that was asked for", () => {
  expect(comparePayment(asked, { ...asked })).toEqual([]);
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
  const [difference, ...more] = comparePayment(asked, { ...asked, [field]: value });
  expect(more).toEqual([]);
  expect(difference).toEqual({ field, asked: String(asked[field]), answered: String(value ?? "nothing") });
});
