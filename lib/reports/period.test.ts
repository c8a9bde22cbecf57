import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { SearchParams } from "../platform/search-params";
import { longestPeriod, piecesOf, readPeriod } from "./period";

const today = "2026-03-01";
const days = (asked: SearchParams) => {
  const { period, before, preset, fault } = readPeriod(asked, today);
  return {
    preset,
    fault,
    period: `${period.from} ${period.to} ${period.days}`,
    before: `${before.from} ${before.to}`,
  };
};

describe("a period of the reports", () => {
  it.each([
    ["today", "2026-03-01 2026-03-01 1", "2026-02-28 2026-02-28"],
    ["week", "2026-02-23 2026-03-01 7", "2026-02-16 2026-02-22"],
    ["thirty", "2026-01-31 2026-03-01 30", "2026-01-01 2026-01-30"],
    ["month", "2026-03-01 2026-03-01 1", "2026-02-28 2026-02-28"],
  ])("%s ends today, beside as many days before", (preset, period, before) => {
    expect(days({ period: preset })).toEqual({ preset, fault: null, period, before });
  });

  it("of one's own includes both of its days", () => {
    expect(days({ from: "2024-02-28", to: "2024-03-01" })).toEqual({
      ...{ preset: null, fault: null, period: "2024-02-28 2024-03-01 3", before: "2024-02-25 2024-02-27" },
    });
  });

  it("needs only one of its days: up to today, or that day alone", () => {
    expect(days({ from: "2026-02-20" }).period).toBe("2026-02-20 2026-03-01 10");
    expect(days({ to: "2026-02-20" }).period).toBe("2026-02-20 2026-02-20 1");
  });

  it.each([
    [{ from: "2026-02-30" }, { field: "from", reason: "date" }],
    [
      { from: "2026-02-01", to: "soon" },
      { field: "to", reason: "date" },
    ],
    [
      { from: "1999-12-31", to: "2000-01-02" },
      { field: "from", reason: "date" },
    ],
    [
      { from: "2026-02-01", to: "9999-12-31" },
      { field: "to", reason: "date" },
    ],
    [{ from: "2026-02-01\0" }, { field: "from", reason: "date" }],
    [
      { from: "2026-02-02", to: "2026-02-01" },
      { field: "to", reason: "backwards" },
    ],
    [{ from: "2026-03-02" }, { field: "to", reason: "backwards" }],
    [
      { from: "2025-01-01", to: "2026-01-02" },
      { field: "to", reason: "long" },
    ],
  ])("that cannot be shown (%o) is named, and today is shown", (asked, fault) => {
    expect(days(asked)).toMatchObject({ fault, preset: "today", period: "2026-03-01 2026-03-01 1" });
  });

  it("whose name is none, or that comes twice, is today or the first", () => {
    expect(days({ period: "constructor" }).preset).toBe("today");
    expect(days({ period: ["week", "month"] }).preset).toBe("week");
    expect(days({ from: ["2026-02-20", "1"], to: "2026-02-21" }).period).toBe("2026-02-20 2026-02-21 2");
  });

  it("is shown in pieces that leave no day out and count none twice", () => {
    const start = fc.date({ min: new Date("2000-06-01"), max: new Date("2099-01-01"), noInvalidDate: true });
    fc.assert(
      fc.property(start, fc.integer({ min: 1, max: longestPeriod }), (first, length) => {
        const iso = (at: number) => new Date(at).toISOString().slice(0, 10);
        const [from, to] = [iso(first.getTime()), iso(first.getTime() + (length - 1) * 86_400_000)];
        const { period } = readPeriod({ from, to }, today);
        const pieces = piecesOf(period);
        expect(period.days).toBe(length);
        expect(pieces.length).toBeLessThanOrEqual(62);
        expect([pieces[0]?.from, pieces.at(-1)?.to]).toEqual([from, to]);
        for (const [nth, piece] of pieces.entries()) {
          const next = pieces[nth + 1];
          if (next) expect(Date.parse(next.from) - Date.parse(piece.to)).toBe(86_400_000);
        }
      }),
    );
  });
});
