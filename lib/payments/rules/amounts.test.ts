import { describe, expect, it } from "vitest";
import { amountsOf, givenBackOf, holdsMoney } from "./amounts";
import { answer, entry } from "./plexo.testing";

describe("what was captured and returned of a payment", () => {
  it("is what its history says", () => {
    const taken = entry({ type: "capture", id: "t0", amount: 900 });
    expect(amountsOf(answer({ transactions: [taken, entry({ id: "t2", amount: 400 })] }))).toEqual({
      ...{ captured: 900, refunded: 400, beyond: 0 },
    });
  });

  it("is all of it where the history does not say, and the status does", () => {
    const all = { captured: 1_000, refunded: 0, beyond: 0 };
    expect(amountsOf(answer({ transactions: [] }))).toEqual(all);
    expect(amountsOf(answer({ transactions: [], status: "refunded" }))).toEqual({ ...all, refunded: 1_000 });
    expect(amountsOf(answer({ transactions: [], status: "authorized" }))).toEqual({ ...all, captured: 0 });
    expect(amountsOf(answer({ transactions: [], amount: null }))).toEqual({ ...all, captured: 0 });
  });

  it("is never more returned than captured: what Plexo tells beyond that is told of", () => {
    const transactions = [...answer().transactions, entry({ id: "t2", amount: 1_250 })];
    expect(amountsOf(answer({ transactions }))).toEqual({ captured: 1_000, refunded: 1_000, beyond: 250 });
  });

  it("is nothing returned where the amount of a refund cannot be read", () => {
    const transactions = [...answer().transactions, entry({ id: "t2", amount: null })];
    expect(amountsOf(answer({ transactions }))).toEqual({ captured: 1_000, refunded: 0, beyond: 0 });
  });
});

describe("money of a payment", () => {
  it.each([
    ["approved", 0, 0, true],
    ["partially-refunded", 999, 999, true],
    ["refunded", 1_000, 1_000, false],
    ["cancelled", 0, 1_000, false],
    ["cancelled", 400, 1_000, false],
    ["authorized", 0, 0, false],
  ])(
    "that is %s with %s refunded: %s was given back, and the shop has some: %s",
    (status, refunded, back, has) => {
      expect(givenBackOf({ status, captured: 1_000, refunded })).toBe(back);
      expect(holdsMoney({ status, captured: 1_000, refunded })).toBe(has);
    },
  );
});
