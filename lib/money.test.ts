import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { currencies, decimal, formatMoney, isCurrency, maxMinor, parseAmount, typedAmount } from "./money";

/** Intl separates symbol and digits by a no-break space. */
const shown = (...args: Parameters<typeof formatMoney>) => formatMoney(...args).replace(/\s/g, " ");

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

  it("writes decimals for programs with a point and two digits", () => {
    expect([0, 5, 129_000].map(decimal)).toEqual(["0.00", "0.05", "1290.00"]);
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

it.each([
  ["12.345", 1_234_500],
  ["1.234.567,89", 123_456_789],
  ["12.345.678,9", 1_234_567_890],
])("reads %s with its points between thousands", (typed, minor) => {
  expect(parseAmount(typed)).toBe(minor);
});

it("reads every amount back as it can be typed", () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: maxMinor }), (minor) => {
      expect(parseAmount(typedAmount(minor))).toBe(minor);
    }),
  );
});
