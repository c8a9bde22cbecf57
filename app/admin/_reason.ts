import type { Locale } from "@/lib/i18n/locales";
import { getTranslator } from "@/lib/i18n/translator";
import { flagKindOf } from "@/lib/orders/state";

/** Why an order is to be looked at, or a callback did nothing, in words; the record's own where there are none. */
export function reasonInWords(reason: string, locale: Locale): string {
  const t = getTranslator(locale, "desk");
  if (reason === "no-payment-at-plexo") return t("callbacks.noPayment");
  const flag = flagKindOf(reason);
  return flag === "other" ? reason : t(`flags.kinds.${flag}.title`);
}
