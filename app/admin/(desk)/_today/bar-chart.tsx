import type { Compared } from "@/lib/reports/report";
import { Mark } from "./mark";
import { barScale, drawing } from "./scales";

export type Bar = { label: string; value: string; length: Compared };

type Props = {
  /** Of its own on the page. */
  id: string;
  title: string;
  description: string;
  bars: readonly Bar[];
};

/** What a bar and its words take up. */
const row = 38;

/** Bars with their names and values above them; a short line across each is the period before. */
export function BarChart({ id, title, description, bars }: Props) {
  const { width } = drawing;
  const scales = barScale(bars.map(({ length }) => length));
  return (
    <svg
      viewBox={`0 0 ${width} ${bars.length * row}`}
      role="img"
      aria-labelledby={`${id}-title ${id}-description`}
      className="w-full max-w-md text-xs [print-color-adjust:exact]"
    >
      <title id={`${id}-title`}>{title}</title>
      <desc id={`${id}-description`}>{description}</desc>
      {bars.map(({ label, value }, nth) => {
        const { width: long = 0, before = 0 } = scales[nth] ?? {};
        const top = nth * row;
        return (
          <g key={label}>
            <text x="0" y={top + 13} className="fill-ink">
              {label}
            </text>
            <text x={width} y={top + 13} textAnchor="end" className="figures fill-ink">
              {value}
            </text>
            <rect x="0" y={top + 19} width={width} height="10" className="fill-line" opacity="0.5" />
            <rect x="0" y={top + 19} width={long} height="10" className="fill-brand" />
            <Mark from={[before, top + 16]} to={[before, top + 32]} />
          </g>
        );
      })}
    </svg>
  );
}
