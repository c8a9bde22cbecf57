import { Button } from "@/app/_ui/button";
import { TextField } from "@/app/_ui/text-field";
import type { Locale } from "@/lib/i18n/locales";
import { getTranslator } from "@/lib/i18n/translator";
import { type AskedPeriod, longestPeriod, presets } from "@/lib/reports/period";

type Props = { locale: Locale; asked: AskedPeriod };

/** The periods that have a name, as links, and a form for any other: both only ask. */
export function PeriodForm({ locale, asked: { preset, fault, typed } }: Props) {
  const t = getTranslator(locale, "desk");
  const field = (name: "from" | "to") => ({
    ...{ name, type: "date", defaultValue: typed[name] },
    label: t(`today.${name}`),
    error:
      fault?.field === name ? t(`today.faults.${fault.reason}`, { most: String(longestPeriod) }) : undefined,
  });
  return (
    <section aria-label={t("today.choose")} className="mb-6 print:hidden">
      <ul className="flex flex-wrap gap-2">
        {presets.map((name) => (
          <li key={name}>
            <a
              href={`/admin?period=${name}`}
              aria-current={!fault && name === preset ? "page" : undefined}
              className="inline-flex min-h-11 items-center rounded-full border border-edge bg-card px-4 hover:border-brand aria-[current]:border-brand aria-[current]:bg-brand-mist aria-[current]:font-semibold"
            >
              {t(`today.presets.${name}`)}
            </a>
          </li>
        ))}
      </ul>
      <details className="mt-2" open={preset === null || fault !== null}>
        <summary className="inline-flex min-h-11 cursor-pointer items-center font-medium text-brand">
          {t("today.own")}
        </summary>
        <form action="/admin" className="mt-1 flex flex-wrap items-start gap-3">
          <TextField {...field("from")} />
          <TextField {...field("to")} />
          <Button type="submit" kind="secondary" className="mt-8">
            {t("today.show")}
          </Button>
        </form>
      </details>
    </section>
  );
}
