import { expect, it } from "vitest";
import { parseOrderNumber } from "./for-desk";

it.each(["1001", 1001])(
  "An order's number is read from an address and from an action's argument: %j",
  (given) => {
    expect(parseOrderNumber(given)).toBe(1001);
  },
);

it.each([
  "",
  "0",
  "01",
  "-1",
  "1.5",
  "9999999999",
  "1e3",
  " 1",
  "1\u0000",
  0,
  -1,
  1.5,
  1e300,
  Number.NaN,
  null,
  undefined,
  ["1001"],
  { toString: 1 },
])("Whatever can be none is none, and nothing breaks: %j", (given) => {
  expect(parseOrderNumber(given)).toBeNull();
});
