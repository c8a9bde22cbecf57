import { describe, expect, it } from "vitest";
import { barScale, type Column, columnScales, drawing } from "./scales";

const column = (now: number, down = 0, before = 0): Column => ({ label: "1", up: { now, before }, down });

describe("a chart", () => {
  it("draws money that came in upwards and money that went back downwards, to the same scale", () => {
    const { zero, columns } = columnScales([column(1_000, 500), column(500)]);
    const [first, second] = columns;
    expect(first?.up.height).toBeCloseTo(2 * (second?.up.height ?? 0));
    expect(first?.down.height).toBeCloseTo(second?.up.height ?? 0);
    expect(first?.down.y).toBe(zero);
    expect(second?.down.height).toBe(0);
  });

  it("has room for the period before, where that was more", () => {
    const { columns } = columnScales([column(100, 0, 9_000)]);
    expect(columns[0]?.before).toBeGreaterThanOrEqual(drawing.top);
    expect(columns[0]?.before).toBeLessThan(columns[0]?.up.y ?? 0);
  });

  it.each([1, 7, 24, 62])("of %i columns keeps all of them apart, and inside, with few labels", (count) => {
    const { columns } = columnScales(Array.from({ length: count }, () => column(1)));
    const ends = columns.map(({ x, width }) => x + width);
    expect(columns.slice(1).every(({ x }, nth) => x > (ends[nth] ?? 0))).toBe(true);
    expect(Math.max(...ends)).toBeLessThanOrEqual(drawing.width);
    expect(columns.filter(({ label }) => label !== null).length).toBeLessThanOrEqual(7);
  });

  it("of nothing is flat, and its line stands at the bottom", () => {
    const { zero, columns } = columnScales([column(0), column(0)]);
    expect(zero).toBe(drawing.height - drawing.bottom);
    expect(columns.every(({ up, down }) => up.height === 0 && down.height === 0)).toBe(true);
    expect(barScale([{ now: 0, before: 0 }])).toEqual([{ width: 0, before: 0 }]);
  });

  it("of bars gives the longest of both periods the whole width", () => {
    const [first, second] = barScale([
      { now: 10, before: 40 },
      { now: 20, before: 0 },
    ]);
    expect(first?.before).toBe(drawing.width - drawing.right);
    expect(second?.width).toBeCloseTo((drawing.width - drawing.right) / 2);
  });
});
