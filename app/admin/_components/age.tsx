import type { Locale } from "@/lib/i18n/locales";
import { getFormatter } from "@/lib/i18n/translator";
import { now } from "@/lib/platform/clock";
import { Moment } from "./moment";

/** A moment, and below it how long ago that is, or in how long it will be. */
export function Age({ at, locale }: { at: Date; locale: Locale }) {
  return (
    <>
      <Moment at={at} locale={locale} />
      <span className="block text-muted">{getFormatter(locale).relativeTime(at, now())}</span>
    </>
  );
}
