import { expect, it } from "vitest";
import { later } from "../platform/clock";
import { cardProblem, dueOf, splitTotal } from "./rules";

const at = new Date("2026-03-02T12:00:00Z");
const card = { currency: "UYU", balance: 1_000, blockedAt: null, expiresAt: later(at, 1) } as const;

it("A gift card can be spent to its last cent, until it ends, in its currency", () => {
  const problem = (change: Partial<Parameters<typeof cardProblem>[0]>) =>
    cardProblem({ ...card, ...change }, "UYU", at);
  expect(problem({})).toBeNull();
  expect(problem({ balance: 1 })).toBeNull();
  expect(problem({ balance: 0 })).toBe("empty");
  expect(problem({ expiresAt: at })).toBe("expired");
  expect(problem({ currency: "USD" })).toBe("currency");
  expect(problem({ blockedAt: at })).toBe("blocked");
});

it.each([
  [1_500, 1_000, 500],
  [1_000, 1_000, 0],
  [999, 999, 0],
])(
  "Of a total of %s a gift card of 10.00 pays %s, and %s is left to be paid otherwise",
  (total, byCard, due) => {
    expect(splitTotal(total, 1_000)).toEqual({ byCard, due });
    expect(dueOf({ total, giftCardTotal: byCard })).toBe(due);
  },
);

it("Of a total that its payer has not chosen yet, it is not known what is due", () => {
  expect(dueOf({ total: null, giftCardTotal: 0 })).toBeNull();
});
