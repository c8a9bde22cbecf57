import { Mark } from "./mark";
import { type Column, columnScales, drawing } from "./scales";

type Props = {
  /** Of its own on the page. */
  id: string;
  title: string;
  description: string;
  columns: readonly Column[];
  /** A number at the axis. */
  axis: (value: number) => string;
  /** Of a column, where a mouse rests on it. */
  hint: (nth: number) => string;
};

/** Columns up and down from a line; a short line across each is the period before. */
export function ColumnChart({ id, title, description, columns, axis, hint }: Props) {
  const { width, height, left, right } = drawing;
  const scales = columnScales(columns);
  return (
    <svg
      viewBox={`0 0 ${width} ${height}`}
      role="img"
      aria-labelledby={`${id}-title ${id}-description`}
      className="w-full max-w-2xl text-[11px] [print-color-adjust:exact]"
    >
      <title id={`${id}-title`}>{title}</title>
      <desc id={`${id}-description`}>{description}</desc>
      <defs>
        <pattern
          id={`${id}-back`}
          width="4"
          height="4"
          patternUnits="userSpaceOnUse"
          patternTransform="rotate(45)"
        >
          <rect width="4" height="4" className="fill-card" />
          <rect width="2" height="4" className="fill-danger" />
        </pattern>
      </defs>
      {scales.ticks.map(({ value, y }) => (
        <g key={value}>
          <line x1={left} x2={width - right} y1={y} y2={y} className="stroke-line" />
          <text x={left - 5} y={y + 4} textAnchor="end" className="figures fill-muted">
            {axis(value)}
          </text>
        </g>
      ))}
      {scales.columns.map(({ x, width: wide, label, up, down, before }, nth) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: columns have no other name, and never move
        <g key={nth}>
          <title>{hint(nth)}</title>
          <rect x={x} y={up.y} width={wide} height={up.height} className="fill-brand" />
          {down.height > 0 && (
            <rect
              x={x}
              y={down.y}
              width={wide}
              height={down.height}
              fill={`url(#${id}-back)`}
              className="stroke-danger"
            />
          )}
          <Mark from={[x - 1, before]} to={[x + wide + 1, before]} />
          {label && (
            <text x={x + wide / 2} y={height - 5} textAnchor="middle" className="figures fill-muted">
              {label}
            </text>
          )}
        </g>
      ))}
      <line x1={left} x2={width - right} y1={scales.zero} y2={scales.zero} className="stroke-edge" />
    </svg>
  );
}
