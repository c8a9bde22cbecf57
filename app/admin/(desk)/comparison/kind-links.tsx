import { kinds } from "@/lib/comparison/facts";
import type { ComparedDay, Shown } from "@/lib/comparison/read";
import type { Locale } from "@/lib/i18n/locales";
import { getTranslator } from "@/lib/i18n/translator";
import { addressWith } from "../../_address";

type Props = { day: string; shown: Shown; counts: ComparedDay["counts"]; locale: Locale };

/** To the items of each kind, with how many there are. */
export function KindLinks({ day, shown, counts, locale }: Props) {
  const t = getTranslator(locale, "desk");
  const open = kinds.reduce((sum, kind) => sum + counts[kind], 0);
  const all = [
    { shown: "open" as const, count: open, name: t("comparison.open") },
    ...kinds.map((kind) => ({ shown: kind, count: counts[kind], name: t(`comparison.kinds.${kind}`) })),
    { shown: "accepted" as const, count: counts.accepted, name: t("comparison.accepted") },
  ];
  return (
    <nav aria-label={t("comparison.byKind")}>
      <ul className="flex flex-wrap gap-2">
        {all.map((each) => (
          <li key={each.shown}>
            <a
              href={addressWith("/admin/comparison", {
                day,
                kind: each.shown === "open" ? null : each.shown,
              })}
              aria-current={each.shown === shown ? "page" : undefined}
              className="inline-flex min-h-11 items-center gap-2 rounded-full border border-edge bg-card px-4 text-sm hover:border-brand aria-[current]:border-brand aria-[current]:bg-brand-mist"
            >
              {each.name} <span className="figures font-medium">{each.count}</span>
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
