import { expect, it } from "vitest";
import { brandName } from "./brands";

it.each([
  ["visa", "Visa"],
  ["MASTERCARD", "Mastercard"],
  ["amex", "American Express"],
  ["oca", "OCA"],
  ["tarjeta-d", "Tarjeta D"],
  ["club-del-este", "Club del Este"],
])("writes the brand %s as %s", (id, name) => {
  expect(brandName(id)).toBe(name);
});
