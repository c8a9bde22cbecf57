import { ShopLink } from "@/app/_ui/shop-link";
import { variantDetail } from "@/lib/catalog/detail";
import { type Prices, priceOf } from "@/lib/catalog/prices";
import { lowStock } from "@/lib/catalog/stock";
import type { Locale } from "@/lib/i18n/locales";
import { getFormatter, getTranslator } from "@/lib/i18n/translator";
import { formatMoney } from "@/lib/money";
import { offeredCurrencies } from "@/lib/shop/offers";
import { Badge } from "../../../../_components/badge";
import { Cell, Table } from "../../../../_components/table";

type Variant = Prices & {
  sku: string;
  size: string | null;
  color: string | null;
  active: boolean;
  available: number;
};

/** A product's variants, each with the way to change it and its stock. */
export function VariantTable({ locale, variants }: { locale: Locale; variants: readonly Variant[] }) {
  const t = getTranslator(locale, "desk");
  if (variants.length === 0) return <p className="text-muted">{t("catalogue.product.noVariants")}</p>;
  const columns = [
    { label: t("catalogue.columns.sku") },
    { label: t("catalogue.columns.options") },
    { label: t("catalogue.columns.price"), align: "right" },
    { label: t("catalogue.columns.state") },
    { label: t("catalogue.columns.available"), align: "right" },
  ] as const;
  return (
    <Table caption={t("catalogue.product.variants")} columns={columns}>
      {variants.map((variant) => (
        <tr key={variant.sku} className="hover:bg-paper">
          <Cell head className="whitespace-nowrap">
            <ShopLink href={`/admin/catalogue/variants/${variant.sku}`} className="text-link figures">
              {variant.sku}
            </ShopLink>
          </Cell>
          <Cell>{variantDetail(variant, locale)}</Cell>
          <Cell align="right">
            {offeredCurrencies.map((currency) => {
              const price = priceOf(variant, currency);
              return price === null ? null : (
                <span key={currency} className="block">
                  {formatMoney(price, currency, locale)}
                </span>
              );
            })}
          </Cell>
          <Cell>
            <Badge tone={variant.active ? "good" : "quiet"}>
              {variant.active ? t("catalogue.state.onSale") : t("catalogue.state.hidden")}
            </Badge>
          </Cell>
          <Cell align="right">
            <ShopLink
              href={`/admin/catalogue/variants/${variant.sku}/stock`}
              className={`text-link inline-flex min-h-6 items-center ${variant.available <= lowStock ? "font-semibold" : ""}`}
              aria-label={`${getFormatter(locale).number(variant.available)}: ${t("catalogue.product.stock", { sku: variant.sku })}`}
            >
              {getFormatter(locale).number(variant.available)}
            </ShopLink>
          </Cell>
        </tr>
      ))}
    </Table>
  );
}
