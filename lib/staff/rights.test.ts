import { expect, it } from "vitest";
import { may, mayRefund, type Right, roles } from "./rights";

const rights: Right[] = ["see", "operate", "refund", "catalogue", "settings", "staff"];

it("A viewer looks, an operator works, an owner decides", () => {
  const allowed = roles.map((role) => rights.filter((right) => may(role, right)).join(" "));
  expect(allowed).toEqual(["see", "see operate refund catalogue", rights.join(" ")]);
});

it.each([
  ["viewer", 1, 0, false],
  ["operator", 1_000, 0, true],
  ["operator", 1_001, 0, false],
  ["operator", 400, 600, true],
  ["operator", 401, 600, false],
  ["owner", 1_001, 600, true],
] as const)(
  "A limit of 10.00: the %s may refund %i more where %i were refunded: %s",
  (role, amount, refunded, is) => {
    expect(mayRefund(role, { amount, refunded, limit: 1_000 })).toBe(is);
  },
);
