import { type Currency, formatMoney } from "../money";
import type { Locale } from "./locales";
import { getTranslator } from "./translator";

/** An order's total as people read it, or that its payer has yet to choose it. */
export function totalText(
  { total, currency }: { total: number | null; currency: Currency },
  locale: Locale,
): string {
  return total === null ? getTranslator(locale, "orders")("openTotal") : formatMoney(total, currency, locale);
}
