import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { currencies, formatMoney, fromWire, isCurrency, maxMinor, toWire } from "./money";

const overTheWire = (minor: number) => fromWire(JSON.parse(JSON.stringify({ total: toWire(minor) })).total);
/** Intl separates symbol and digits by a no-break space. */
const shown = (...args: Parameters<typeof formatMoney>) => formatMoney(...args).replace(/\s/g, " ");

describe("money on the wire", () => {
  it("sends decimal major units as a JSON number", () => {
    expect(JSON.stringify([0, 1, 10, 590, 129_000, 100_000, 999_999].map(toWire))).toBe(
      "[0,0.01,0.1,5.9,1290,1000,9999.99]",
    );
  });

  it("brings every amount from 0.00 to 9,999.99 back exactly", () => {
    let minor = 0;
    while (minor <= 999_999 && overTheWire(minor) === minor) minor++;
    expect(minor, "the first amount that is lost").toBe(1_000_000);
  });

  it("brings larger amounts back exactly, up to the largest it accepts", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1_000_000, max: maxMinor }), (minor) => {
        expect(overTheWire(minor)).toBe(minor);
      }),
      { numRuns: 5_000, examples: [[maxMinor]] },
    );
  });

  it("never prints an exponent or more than two decimals", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: maxMinor }), (minor) => {
        expect(JSON.stringify(toWire(minor))).toMatch(/^\d+(\.\d{1,2})?$/);
      }),
    );
  });

  it.each([
    ["1.00", 100],
    [1.1, 110],
    ["590", 59_000],
    ["0.05", 5],
    [19.99, 1_999],
    ["0", 0],
    [-0, 0],
    [21_474_836.47, maxMinor],
  ])("reads %j as %i minor units", (wire, minor) => {
    expect(fromWire(wire)).toBe(minor);
  });

  it.each([
    Number.NaN,
    Number.POSITIVE_INFINITY,
    -1,
    "-0.01",
    1.005,
    "1.000",
    0.1 + 0.2,
    1e-7,
    1e21,
    21_474_836.48,
    100_000_000,
    "1e2",
    "0x10",
    "01.00",
    "1,00",
    "1.",
    ".5",
    " 1",
    "1\n",
    "",
    null,
    undefined,
    true,
    100n,
    [1],
    { total: 1 },
  ])("does not read %s as an amount", (wire) => {
    expect(fromWire(wire)).toBeNull();
  });

  it.each([0.5, Number.NaN, Number.POSITIVE_INFINITY, -1, maxMinor + 1])("refuses to send %d", (minor) => {
    expect(() => toWire(minor)).toThrow(/integer of minor units/);
  });
});

describe("money on a page", () => {
  it("writes pesos and dollars so that neither is taken for the other", () => {
    expect(shown(129_000, "UYU", "es")).toBe("$ 1.290,00");
    expect(shown(3_200, "USD", "es")).toBe("US$ 32,00");
    expect(shown(129_000, "UYU", "en")).toBe("UYU 1,290.00");
    expect(shown(3_200, "USD", "en")).toBe("US$32.00");
    expect(shown(129_000, "UYU", "pt")).toBe("UYU 1.290,00");
    expect(shown(3_200, "USD", "pt")).toBe("US$ 32,00");
  });

  it("writes what is given back with a minus sign", () => {
    expect(shown(-5, "USD", "en")).toBe("-US$0.05");
  });

  it("writes nothing at all without a sign", () => {
    expect(shown(0, "UYU", "en")).toBe("UYU 0.00");
  });

  it("shows every digit of any amount", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -maxMinor, max: maxMinor }),
        fc.constantFrom(...currencies),
        fc.constantFrom("es" as const, "en" as const, "pt" as const),
        (minor, currency, locale) => {
          const digits = formatMoney(minor, currency, locale).replace(/\D/g, "");
          expect(digits).toBe(String(Math.abs(minor)).padStart(3, "0"));
        },
      ),
    );
  });

  it("refuses fractions of a cent", () => {
    expect(() => formatMoney(12.9, "UYU", "es")).toThrow(/integer of minor units.*12\.9/);
  });
});

describe("currencies", () => {
  it("knows the two that the shop sells in", () => {
    expect(["UYU", "USD", "ARS", "uyu", null].filter(isCurrency)).toEqual(["UYU", "USD"]);
  });
});
