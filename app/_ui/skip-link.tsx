import type { Locale } from "@/lib/i18n/locales";
import { getTranslator } from "@/lib/i18n/translator";

/** The first stop of the keyboard: past the menu. */
export function SkipLink({ locale }: { locale: Locale }) {
  return (
    <a
      href="#content"
      className="sr-only rounded-full bg-brand font-medium text-card focus:not-sr-only focus:absolute focus:top-2 focus:left-2 focus:z-10 focus:px-5 focus:py-3"
    >
      {getTranslator(locale, "common")("skip")}
    </a>
  );
}
