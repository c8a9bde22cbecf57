import { expect, it } from "vitest";
import { addDays, dayOf, momentOf, parseDay } from "./days";

it.each(["2026-02-29", "2026-13-01", "1899-12-31", "9999-12-31", "10000-01-01", "2026-1-1", "hoy", "", null])(
  "%s is no day that a report or a filter can be of",
  (typed) => expect(parseDay(typed)).toBeNull(),
);

it("A day is Montevideo's: it begins at three o'clock of the day in UTC", () => {
  expect(dayOf(new Date("2026-03-01T02:59:59.999Z"))).toBe("2026-02-28");
  expect(dayOf(new Date("2026-03-01T03:00:00.000Z"))).toBe("2026-03-01");
});

it("Days are counted over the ends of months and years", () => {
  expect([addDays("2026-02-28", 1), addDays("2024-02-28", 1), addDays("2026-01-01", -1)]).toEqual([
    "2026-03-01",
    "2024-02-29",
    "2025-12-31",
  ]);
  expect(parseDay("9998-12-31")).toBe("9998-12-31");
});

it("An hour of a day is a moment: ten in the morning in Montevideo is one o'clock in UTC, and twelve while there was summer time", () => {
  expect(momentOf("2026-12-04", 10)).toEqual(new Date("2026-12-04T13:00:00Z"));
  expect(momentOf("2014-12-04", 10)).toEqual(new Date("2014-12-04T12:00:00Z"));
  expect(momentOf("2014-10-05", 10)).toEqual(new Date("2014-10-05T12:00:00Z"));
});
