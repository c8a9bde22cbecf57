import type { Locale } from "@/lib/i18n/locales";
import { type Currency, formatMoney } from "@/lib/money";

type Props = { minor: number; currency: Currency; locale: Locale; className?: string };

/** An amount in minor units as people read it, in figures of equal width and never broken over two lines. */
export function Price({ minor, currency, locale, className = "" }: Props) {
  return (
    <span className={`figures whitespace-nowrap ${className}`}>{formatMoney(minor, currency, locale)}</span>
  );
}
