import { expect, it } from "vitest";
import { hours, later, minutes } from "../platform/clock";
import { parseSince } from "./reconcile-for-staff";

const at = new Date("2026-11-27T12:00:00Z");
const write = (date: Date) => String(date.getTime());

it("When a check of all began is read from an address, and only of the last hours", () => {
  const began = later(at, -minutes(3));
  expect(parseSince(write(began), at)).toEqual(began);
  for (const wrong of [
    write(later(at, 1)),
    write(later(at, -hours(7))),
    "",
    "x",
    "9".repeat(13),
    undefined,
  ]) {
    expect(parseSince(wrong, at), String(wrong)).toBeNull();
  }
});
