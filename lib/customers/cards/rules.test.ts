import { describe, expect, it } from "vitest";
import { cardsOf, compareCards, isExpired } from "./rules";

const at = new Date("2026-11-27T12:00:00Z");
const digest = (token: string) => `digest of ${token}`;

/** As Plexo lists a card. */
function instrument(token: string, change: { cardName?: string; expMonth?: number; expYear?: number } = {}) {
  const card = { cardName: "555555XXXXXX4444", expMonth: 12, expYear: 2029, ...change };
  return { token, ...card, last4: card.cardName.slice(-4) };
}

/** As it is here. */
const stored = (id: string, token: string, expiry = { expMonth: 12, expYear: 2029 }) => ({
  ...{ id, tokenDigest: digest(token), ...expiry },
});

const compare = (here: ReturnType<typeof stored>[], atPlexo: ReturnType<typeof instrument>[]) =>
  compareCards(here, cardsOf(atPlexo), { digest, at });

describe("Plexo's list", () => {
  it("has the same card once, with the newer expiry, in whichever order it comes", () => {
    const [old, renewed] = [instrument("old", { expYear: 2027 }), instrument("new", { expYear: 2031 })];
    for (const list of [
      [old, renewed],
      [renewed, old],
    ]) {
      const [card, ...others] = cardsOf(list);
      expect(others).toEqual([]);
      expect(card).toMatchObject({ token: "new", expYear: 2031, last4: "4444", brand: "mastercard" });
      expect(card?.tokens.toSorted()).toEqual(["new", "old"]);
    }
  });

  it.each([
    ["411111XXXXXX1111", "visa"],
    ["222300XXXXXX0000", "mastercard"],
    ["272099XXXXXX0000", "mastercard"],
    ["272100XXXXXX0000", null],
    ["603199XXXXXX2616", null],
  ])("says of %s that it is %s", (cardName, brand) => {
    expect(cardsOf([instrument("t", { cardName })])[0]?.brand).toBe(brand);
  });
});

describe("A card", () => {
  it.each([
    [11, 2026, false],
    [12, 2026, false],
    [10, 2026, true],
    [12, 2025, true],
  ])("of %i/%i has expired in November 2026: %s", (expMonth, expYear, expected) => {
    expect(isExpired({ expMonth, expYear }, at)).toBe(expected);
  });

  it("pays on the last evening of its month, by the clock of the shop", () => {
    const card = { expMonth: 11, expYear: 2026 };
    expect(isExpired(card, new Date("2026-12-01T02:59:59Z"))).toBe(false);
    expect(isExpired(card, new Date("2026-12-01T03:00:00Z"))).toBe(true);
  });

  it("that Plexo has and the shop has not is added, and one that both have stays", () => {
    const changes = compare([stored("1", "a")], [instrument("a"), instrument("b", { cardName: "4XXX1111" })]);
    expect(changes).toMatchObject({ add: [{ token: "b" }], update: [], remove: [] });
  });

  it("saved again takes the place of the older", () => {
    const changes = compare([stored("1", "a")], [instrument("a"), instrument("b", { expYear: 2031 })]);
    expect(changes).toMatchObject({ add: [], update: [{ id: "1", card: { token: "b" } }], remove: [] });
  });

  it("that is here twice is here once afterwards", () => {
    const twice = [stored("1", "a"), stored("2", "b")];
    expect(compare(twice, [instrument("a"), instrument("b")])).toMatchObject({ add: [], remove: ["2"] });
  });

  it("that Plexo has no more is taken away, and an expired one stays until its owner deletes it", () => {
    const expired = stored("2", "b", { expMonth: 1, expYear: 2026 });
    expect(compare([stored("1", "a"), expired], [])).toMatchObject({ add: [], update: [], remove: ["1"] });
  });
});
