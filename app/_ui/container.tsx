import type { ReactNode } from "react";

const widths = { page: "max-w-6xl", reading: "max-w-2xl", form: "max-w-5xl" };

type Props = { width?: keyof typeof widths; className?: string; children: ReactNode };

/** The page's measure and its side margins. */
export function Container({ width = "page", className = "", children }: Props) {
  return (
    <div className={`mx-auto w-full px-4 sm:px-6 lg:px-8 ${widths[width]} ${className}`}>{children}</div>
  );
}
