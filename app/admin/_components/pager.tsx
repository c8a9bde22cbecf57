import { buttonClass } from "@/app/_ui/button";

type Props = {
  label: string;
  newer: { href: string | null; label: string };
  older: { href: string | null; label: string };
};

/** To the pages before and behind of a list that has its newest first. Nothing where there is but one. */
export function Pager({ label, newer, older }: Props) {
  if (!newer.href && !older.href) return null;
  return (
    <nav aria-label={label} className="mt-4 flex justify-between gap-3">
      {newer.href ? (
        <a href={newer.href} rel="prev" className={buttonClass("secondary")}>
          {newer.label}
        </a>
      ) : (
        <span />
      )}
      {older.href && (
        <a href={older.href} rel="next" className={buttonClass("secondary")}>
          {older.label}
        </a>
      )}
    </nav>
  );
}
