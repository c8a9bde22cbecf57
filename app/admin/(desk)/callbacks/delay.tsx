import type { Locale } from "@/lib/i18n/locales";
import { getFormatter, getTranslator } from "@/lib/i18n/translator";

type Props = { callback: { receivedAt: Date; processedAt: Date | null }; locale: Locale };

/** How long it took from a callback's arrival until it was dealt with. */
export function Delay({ callback: { receivedAt, processedAt }, locale }: Props) {
  if (!processedAt) return getTranslator(locale, "desk")("callbacks.notYet");
  const seconds = Math.max(0, processedAt.getTime() - receivedAt.getTime()) / 1_000;
  const [value, unit] = seconds < 120 ? [seconds, "second"] : [seconds / 60, "minute"];
  return getFormatter(locale).number(value, {
    style: "unit",
    unit,
    unitDisplay: "short",
    maximumFractionDigits: 1,
  });
}
