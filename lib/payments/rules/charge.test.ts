import { expect, it } from "vitest";
import { days, later, minutes } from "../../platform/clock";
import { isBeingCharged, payableUntil } from "./charge";

const start = new Date("2026-12-04T12:00:00Z");
const over = later(start, days(1) + minutes(2));

function attempt(statuses: string[] = [], change: object = {}) {
  return {
    ...{ via: "charge" as const, closeReason: null, createdAt: start, expiresAt: later(start, days(1)) },
    payments: statuses.map((status) => ({ status })),
    ...change,
  };
}

it("A charge whose answer got lost can be paid for as long as it was given, closed here or not", () => {
  expect(payableUntil(attempt())).toEqual(over);
  expect(payableUntil(attempt([], { closeReason: "superseded" }))).toEqual(over);
  expect(isBeingCharged([attempt()], later(over, -1))).toBe(true);
  expect(isBeingCharged([attempt()], over)).toBe(false);
});

it("One that was declined, or refused, cannot, and a session can until it ends, also after a decline", () => {
  expect(isBeingCharged([attempt(["denied"])], start)).toBe(false);
  for (const closeReason of ["refused", "unsent"]) {
    expect(isBeingCharged([attempt([], { closeReason })], start)).toBe(false);
  }
  expect(payableUntil(attempt(["denied", "approved"]))).toEqual(over);
  const session = { via: "session" as const, expiresAt: later(start, minutes(30)) };
  expect(payableUntil(attempt(["denied"], session))).toEqual(later(start, minutes(32)));
  expect(payableUntil(attempt([], { ...session, closeReason: "refused" }))).toEqual(
    later(start, minutes(32)),
  );
});

it("One that Plexo has not decided on has no end, and a session is no charge", () => {
  for (const statuses of [["pending"], ["denied", "pending"], ["unknown"]]) {
    expect(payableUntil(attempt(statuses))).toBeNull();
    expect(isBeingCharged([attempt(statuses)], later(over, days(30)))).toBe(true);
  }
  expect(isBeingCharged([attempt(["pending"], { via: "session" })], start)).toBe(false);
});
