import { Notice } from "@/app/_ui/notice";
import type { Locale } from "@/lib/i18n/locales";
import { getTranslator } from "@/lib/i18n/translator";
import type { PlexoError } from "@/lib/plexo/errors";

/** Why there is no list: Plexo is away, or refuses what was asked for, in its own words. */
export function NotListed({ error, locale }: { error: PlexoError; locale: Locale }) {
  const t = getTranslator(locale, "desk");
  const isRefused = error.kind === "rejected" || error.kind === "unauthorized";
  const said = [error.code, error.reason, ...Object.values(error.params ?? {}).flat()].filter(Boolean);
  return (
    <Notice tone="error" title={isRefused ? t("sessions.refused") : t("sessions.away")}>
      {isRefused && said.length > 0 && <p lang="en">{said.join(" · ")}</p>}
      <p>{isRefused ? t("sessions.change") : t("sessions.tryAgain")}</p>
    </Notice>
  );
}
