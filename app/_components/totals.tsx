import type { ReactNode } from "react";

export type TotalRow = { label: string; value: ReactNode; strong?: boolean };

/** Amounts with what they are, the last one usually `strong`: subtotal, delivery, total. */
export function Totals({ rows }: { rows: readonly TotalRow[] }) {
  return (
    <dl className="grid gap-2">
      {rows.map(({ label, value, strong }) => (
        <div
          key={label}
          className={`flex items-baseline justify-between gap-4 ${
            strong ? "mt-1 border-t border-line pt-3 text-lg font-semibold" : ""
          }`}
        >
          <dt className={strong ? "" : "text-muted"}>{label}</dt>
          <dd className="text-right">{value}</dd>
        </div>
      ))}
    </dl>
  );
}
