import type { Locale } from "@/lib/i18n/locales";
import { getTranslator } from "@/lib/i18n/translator";
import { Empty } from "../../_components/empty";

/** In the place of the table, where there is nothing to show in it. */
export function NoOrders({ locale, isFiltered }: { locale: Locale; isFiltered: boolean }) {
  const t = getTranslator(locale, "desk");
  return <Empty title={isFiltered ? t("orders.noneFits") : t("orders.noneYet")} />;
}
