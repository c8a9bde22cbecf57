import type { Locale } from "@/lib/i18n/locales";
import { getFormatter } from "@/lib/i18n/translator";

/** A moment as people write it, of the shop's zone, with the exact one for programs. */
export function Moment({ at, locale, seconds = false }: { at: Date; locale: Locale; seconds?: boolean }) {
  const timeStyle = seconds ? "medium" : "short";
  const text = getFormatter(locale).dateTime(at, { dateStyle: "short", timeStyle, hourCycle: "h23" });
  return (
    <time dateTime={at.toISOString()} className="figures whitespace-nowrap">
      {text}
    </time>
  );
}
