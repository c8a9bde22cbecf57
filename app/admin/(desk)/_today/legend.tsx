import type { Locale } from "@/lib/i18n/locales";
import { getTranslator } from "@/lib/i18n/translator";

/** How a chart draws what; the words say it, too, for eyes that don't tell the colours apart. */
export function Legend({ locale, withBack = false }: { locale: Locale; withBack?: boolean }) {
  const t = getTranslator(locale, "desk");
  return (
    <ul className="mt-1 flex flex-wrap gap-x-4 gap-y-1 text-xs text-muted">
      <li>
        <span
          aria-hidden="true"
          className="mr-1.5 inline-block size-2.5 bg-brand [print-color-adjust:exact]"
        />
        {t("today.legend.now")}
      </li>
      {withBack && (
        <li>
          <span
            aria-hidden="true"
            className="mr-1.5 inline-block size-2.5 border border-danger bg-[repeating-linear-gradient(45deg,var(--danger)_0_1px,transparent_1px_3px)] [print-color-adjust:exact]"
          />
          {t("today.legend.refunds")}
        </li>
      )}
      <li>
        <span
          aria-hidden="true"
          className="mr-1.5 inline-block h-0.5 w-3 bg-ink align-middle [print-color-adjust:exact]"
        />
        {t("today.legend.before")}
      </li>
    </ul>
  );
}
