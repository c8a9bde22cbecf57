import type { ReactNode } from "react";

type Props = { title: string; intro?: ReactNode; children?: ReactNode };

/** A page's h1 with what can be done with the page as a whole beside it. */
export function DeskHeading({ title, intro, children }: Props) {
  return (
    <header className="mb-6 flex flex-wrap items-end justify-between gap-x-6 gap-y-3">
      <div>
        <h1 className="text-3xl">{title}</h1>
        {intro && <p className="mt-2 max-w-2xl text-muted">{intro}</p>}
      </div>
      {children && <div className="flex flex-wrap gap-3">{children}</div>}
    </header>
  );
}
