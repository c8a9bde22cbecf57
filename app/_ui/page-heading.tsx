import type { ReactNode } from "react";

type Props = {
  title: string;
  /** A short line above the title: where one is. */
  eyebrow?: ReactNode;
  intro?: ReactNode;
};

/** A page's h1, with what stands above and below it. */
export function PageHeading({ title, eyebrow, intro }: Props) {
  return (
    <header className="mb-8 sm:mb-10">
      {eyebrow && <p className="mb-2 text-sm font-medium text-accent-deep">{eyebrow}</p>}
      <h1 className="text-4xl sm:text-5xl">{title}</h1>
      {intro && <p className="mt-4 max-w-2xl text-lead text-muted">{intro}</p>}
    </header>
  );
}
