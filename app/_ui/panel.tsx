import type { ReactNode } from "react";

type Props = { title?: string; children: ReactNode; className?: string };

/** A sheet of lighter paper that holds together what belongs together. */
export function Panel({ title, children, className = "" }: Props) {
  return (
    <section className={`rounded-2xl border border-line bg-card p-5 sm:p-7 ${className}`}>
      {title && <h2 className="mb-5 text-2xl">{title}</h2>}
      {children}
    </section>
  );
}
