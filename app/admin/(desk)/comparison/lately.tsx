import type { LatelyCompared } from "@/lib/comparison/read";
import type { Locale } from "@/lib/i18n/locales";
import { getTranslator } from "@/lib/i18n/translator";
import { addressWith } from "../../_address";
import { Badge } from "../../_components/badge";

type Props = { days: readonly LatelyCompared[]; locale: Locale };

const tones = { running: "waiting", done: "good", incomplete: "bad" } as const;

/** The days that were compared last. */
export function Lately({ days, locale }: Props) {
  const t = getTranslator(locale, "desk");
  if (days.length === 0) return null;
  return (
    <section className="mt-10">
      <h2 className="mb-3 text-2xl">{t("comparison.lately")}</h2>
      <ul className="grid gap-1 text-sm">
        {days.map(({ day, state, open }) => (
          <li key={day} className="flex min-h-8 flex-wrap items-center gap-x-4 gap-y-1">
            <a href={addressWith("/admin/comparison", { day })} className="text-link figures">
              {day}
            </a>
            <Badge tone={state === "done" && open > 0 ? "bad" : tones[state]}>
              {state === "done" ? t("comparison.toLook", { open }) : t(`comparison.states.${state}`)}
            </Badge>
          </li>
        ))}
      </ul>
    </section>
  );
}
