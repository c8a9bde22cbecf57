import { scaleBand, scaleLinear } from "d3-scale";
import type { Compared } from "@/lib/reports/report";

/** One column of a chart: what came in goes up from the line, what went back goes down. */
export type Column = {
  /** At the axis. */
  label: string;
  up: Compared;
  down: number;
};

/** In the units of the drawing, which is scaled to its place. */
export const drawing = { width: 360, height: 190, left: 46, right: 2, top: 8, bottom: 20 };

const mostLabels = 7;

/** Where a chart's columns, the marks of the period before, and its axes are drawn. */
export function columnScales(columns: readonly Column[]) {
  const { width, height, left, right, top, bottom } = drawing;
  const x = scaleBand<number>()
    .domain(columns.map((_, nth) => nth))
    .range([left, width - right])
    .paddingInner(0.25)
    .paddingOuter(0.1);
  const highest = Math.max(0, ...columns.flatMap(({ up }) => [up.now, up.before]));
  const lowest = Math.max(0, ...columns.map(({ down }) => down));
  const y = scaleLinear()
    .domain([-lowest, highest > 0 || lowest > 0 ? highest : 1])
    .nice(4)
    .range([height - bottom, top]);
  const zero = y(0);
  const step = Math.ceil(columns.length / mostLabels);
  return {
    zero,
    ticks: y.ticks(4).map((value) => ({ value, y: y(value) })),
    columns: columns.map(({ label, up, down }, nth) => ({
      ...{ x: x(nth) ?? 0, width: x.bandwidth(), label: nth % step === 0 ? label : null },
      up: { y: y(up.now), height: zero - y(up.now) },
      down: { y: zero, height: y(-down) - zero },
      before: y(up.before),
    })),
  };
}

/** How long a bar is, and where the period before ends; the longest of all reaches the drawing's end. */
export function barScale(bars: readonly Compared[]) {
  const longest = Math.max(1, ...bars.flatMap(({ now, before }) => [now, before]));
  const x = scaleLinear()
    .domain([0, longest])
    .range([0, drawing.width - drawing.right]);
  return bars.map(({ now, before }) => ({ width: x(now), before: x(before) }));
}
