import type { Locale } from "@/lib/i18n/locales";
import { getTranslator } from "@/lib/i18n/translator";
import { Badge } from "../../../_components/badge";

type Props = { locale: Locale; active: boolean; variants: number; category: { active: boolean } };

/** Whether a product can be bought, or what keeps it from that. */
export function OnSale({ locale, active, variants, category }: Props) {
  const t = getTranslator(locale, "desk");
  if (!active) return <Badge tone="quiet">{t("catalogue.state.hidden")}</Badge>;
  if (!category.active) return <Badge tone="waiting">{t("catalogue.state.categoryHidden")}</Badge>;
  if (variants === 0) return <Badge tone="waiting">{t("catalogue.state.noVariant")}</Badge>;
  return <Badge tone="good">{t("catalogue.state.onSale")}</Badge>;
}
