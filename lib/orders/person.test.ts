import { describe, expect, it } from "vitest";
import { days, later } from "../platform/clock";
import type { HistoryKind } from "./history";
import { isPersonShown, personShownFor } from "./person";

const start = new Date("2026-03-02T12:00:00Z");
const pastOf = (...entries: [HistoryKind, number][]) =>
  entries.map(([kind, day]) => ({ kind, at: later(start, days(day)) }));
const at = (day: number, milliseconds = 0) => later(start, days(day) + milliseconds);

describe("an order's link shows who ordered", () => {
  it("for thirty days after it was made", () => {
    expect(personShownFor).toBe(days(30));
    expect(isPersonShown(pastOf(["created", 0]), at(30, -1))).toBe(true);
    expect(isPersonShown(pastOf(["created", 0]), at(30))).toBe(false);
  });

  it.each([
    "payment-approved",
    "payment-in-part",
    "payment-authorized",
    "payment-refunded",
    "payment-partially-refunded",
    "payment-cancelled",
  ] as const)("for thirty days more after %s", (kind) => {
    const history = pastOf(["created", 0], [kind, 20]);
    expect(isPersonShown(history, at(50, -1))).toBe(true);
    expect(isPersonShown(history, at(50))).toBe(false);
  });

  it.each([
    "session",
    "session-failed",
    "payment-pending",
    "voucher",
    "payment-denied",
    "payment-expired",
    "gift-card-given-back",
    "expired",
    "flagged",
  ] as const)("no longer for %s, which a stranger can bring about", (kind) => {
    expect(isPersonShown(pastOf(["created", 0], [kind, 40]), at(41))).toBe(false);
  });

  it("not at all when nothing is known of its past", () => {
    expect(isPersonShown([], start)).toBe(false);
  });

  it("is shown for a while from the last step that its goods have made", () => {
    const fulfilledAt = at(40);
    expect(isPersonShown(pastOf(["created", 0]), at(70, -1), fulfilledAt)).toBe(true);
    expect(isPersonShown(pastOf(["created", 0]), at(70), fulfilledAt)).toBe(false);
  });
});
