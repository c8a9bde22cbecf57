import type { ReactNode } from "react";

export type Column = { label: string; align?: "right" };

type Props = {
  /** What it is a table of: read out, not shown. */
  caption: string;
  columns: readonly Column[];
  /** Its rows, each a `<tr>` of `Cell`s. */
  children: ReactNode;
};

/** A table that scrolls by itself where it is wider than the page, with the keyboard too. */
export function Table({ caption, columns, children }: Props) {
  return (
    <section
      aria-label={caption}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by keyboard
      tabIndex={0}
      className="overflow-x-auto rounded-xl border border-line bg-card"
    >
      <table className="w-full border-collapse text-sm">
        <caption className="sr-only">{caption}</caption>
        <thead>
          <tr className="border-b border-line text-left text-muted">
            {columns.map(({ label, align }) => (
              <th
                key={label}
                scope="col"
                className={`px-3 py-2.5 font-medium whitespace-nowrap first:pl-4 last:pr-4 ${align === "right" ? "text-right" : ""}`}
              >
                {label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody className="divide-y divide-line">{children}</tbody>
      </table>
    </section>
  );
}

type CellProps = { align?: "right"; head?: boolean; className?: string; children?: ReactNode };

/** One cell; `head` when it names its row. */
export function Cell({ align, head = false, className = "", children }: CellProps) {
  const look = `px-3 py-2.5 align-top first:pl-4 last:pr-4 ${align === "right" ? "figures text-right whitespace-nowrap" : ""} ${className}`;
  return head ? (
    <th scope="row" className={`text-left font-medium ${look}`}>
      {children}
    </th>
  ) : (
    <td className={look}>{children}</td>
  );
}
