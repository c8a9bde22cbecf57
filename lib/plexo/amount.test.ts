import fc from "fast-check";
import { expect, it } from "vitest";
import { fromWire, toWire } from "./amount";

const largest = 2_147_483_647;
const overTheWire = (minor: number) => fromWire(JSON.parse(JSON.stringify({ total: toWire(minor) })).total);

it("sends decimal major units as a JSON number", () => {
  expect(JSON.stringify([0, 1, 10, 590, 129_000, 100_000, 999_999].map(toWire))).toBe(
    "[0,0.01,0.1,5.9,1290,1000,9999.99]",
  );
});

it("brings every amount from 0.00 to 9,999.99 back exactly", () => {
  const atOnce = 10_000;
  for (let first = 0; first < 1_000_000; first += atOnce) {
    const sent = Array.from({ length: atOnce }, (_, number) => first + number);
    const back = JSON.parse(JSON.stringify(sent.map(toWire))).map(fromWire);
    expect(
      sent.find((minor, index) => back[index] !== minor),
      "the first amount that is lost",
    ).toBeUndefined();
  }
});

it("brings larger amounts back exactly, up to the largest it accepts", () => {
  fc.assert(
    fc.property(fc.integer({ min: 1_000_000, max: largest }), (minor) => {
      expect(overTheWire(minor)).toBe(minor);
    }),
    { numRuns: 5_000, examples: [[largest]] },
  );
});

it("never prints an exponent or more than two decimals", () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: largest }), (minor) => {
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
  [21_474_836.47, largest],
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

it.each([0.5, Number.NaN, Number.POSITIVE_INFINITY, -1, largest + 1])("refuses to send %d", (minor) => {
  expect(() => toWire(minor)).toThrow(/integer of minor units/);
});
