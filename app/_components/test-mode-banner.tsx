import type { Locale } from "@/lib/i18n/locales";
import { getTranslator } from "@/lib/i18n/translator";
import { isTestMode } from "@/lib/platform/env";

/** Stands above every page while payments go anywhere but Plexo's production host. */
export function TestModeBanner({ locale }: { locale: Locale }) {
  if (!isTestMode()) return null;
  return (
    <p className="bg-warm px-4 py-2 text-center text-sm font-medium">
      {getTranslator(locale, "common")("testMode")}
    </p>
  );
}
