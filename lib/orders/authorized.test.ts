import { expect, it } from "vitest";
import { hours, later, minutes } from "../platform/clock";
import { nearnessOf } from "./authorized";

const at = new Date("2026-11-28T12:00:00Z");

it.each([
  [-minutes(1), "over"],
  [0, "over"],
  [minutes(1), "soon"],
  [hours(48), "soon"],
  [hours(48) + minutes(1), "far"],
] as const)("An authorisation that ends in %i ms is marked: %s", (ms, marked) => {
  expect(nearnessOf(later(at, ms), at)).toBe(marked);
});
