import { Notice } from "@/app/_ui/notice";
import type { Locale } from "@/lib/i18n/locales";
import { getTranslator } from "@/lib/i18n/translator";
import { now } from "@/lib/platform/clock";
import { plexoHealth } from "@/lib/platform/gateway";

/** How it goes with asking Plexo. */
export function Health({ locale }: { locale: Locale }) {
  const t = getTranslator(locale, "desk");
  const { failed, openUntil, why } = plexoHealth();
  if (failed === 0) return <Notice tone="success">{t("reconciling.health.well")}</Notice>;
  const isOpen = openUntil !== null && openUntil > now();
  return (
    <Notice tone="warning" title={t("reconciling.health.failing", { count: failed })}>
      <p>{isOpen ? t("reconciling.health.open") : t("reconciling.health.trying")}</p>
      {why && <p className="mt-1 text-sm wrap-anywhere">{why}</p>}
    </Notice>
  );
}
