import { describe, expect, it } from "vitest";
import { days, hours, later, minutes, seconds } from "../platform/clock";
import { sessionLife } from "./session-life";

const at = new Date("2026-03-02T12:00:00Z");
const life = (expiresAt: Date | null, askedAt = at) => sessionLife(expiresAt, askedAt, at);

describe("a session that Plexo gave a moment ago", () => {
  it("ends when Plexo says, and without a word when the shop takes it to end", () => {
    expect(life(later(at, minutes(30)))).toEqual({ expiresAt: later(at, minutes(30)), ends: "as-told" });
    expect(life(later(at, minutes(30)), later(at, -hours(3)))).toMatchObject({ ends: "as-told" });
    expect(life(null)).toEqual({ expiresAt: null, ends: "as-told" });
  });

  it.each([
    ["40 minutes in our past", later(at, -minutes(40))],
    ["in our past by a time zone", later(at, minutes(30) - hours(3))],
    ["in the year 1", new Date("0001-01-01T00:00:00Z")],
    ["this very moment", at],
    ["too soon to pay", later(at, seconds(59))],
    ["later than any session", later(at, days(8))],
    ["in the year 9999", new Date("9999-12-31T23:59:59Z")],
  ])("is good for as long as the shop assumes when it ends %s", (_when, expiresAt) => {
    expect(life(expiresAt)).toEqual({ expiresAt: later(at, hours(1)), ends: "as-assumed" });
    expect(life(expiresAt, later(at, -minutes(5)))).toMatchObject({ ends: "as-assumed" });
    expect(life(expiresAt, later(at, minutes(2)))).toMatchObject({ ends: "as-assumed" });
  });
});

it("A session that was asked for a while ago, and found only now, is over when Plexo says", () => {
  const before = later(at, -minutes(40));
  expect(life(later(at, -1), before)).toEqual({ expiresAt: later(at, -1), ends: "over" });
  expect(life(at, before)).toMatchObject({ ends: "over" });
  expect(life(later(at, seconds(10)), before)).toMatchObject({ ends: "as-told" });
});
