import type { ReactNode } from "react";

type Props = {
  title: string;
  /** The drawing, or a sentence where there is nothing to draw. */
  children: ReactNode;
  /** What is drawn how. */
  legend?: ReactNode;
  /** What it is drawn from, and the words that open it. */
  table: ReactNode;
  summary: string;
};

/** A chart with its name above, and what it is drawn from behind it as a table. */
export function ChartFrame({ title, children, legend, table, summary }: Props) {
  return (
    <figure className="min-w-0 break-inside-avoid">
      <figcaption className="mb-2 font-medium">{title}</figcaption>
      {children}
      {legend}
      <details className="mt-1 print:[&::details-content]:[content-visibility:visible]">
        <summary className="inline-flex min-h-11 cursor-pointer items-center text-sm text-brand underline underline-offset-4">
          {summary}
        </summary>
        {table}
      </details>
    </figure>
  );
}
