import { Notice } from "@/app/_components/notice";
import { Price } from "@/app/_components/price";
import { addToCartAction } from "@/app/[locale]/cart/actions";
import { priceOf } from "@/lib/cart/price";
import type { Product } from "@/lib/catalog/read";
import type { Locale } from "@/lib/i18n/locales";
import { getTranslator } from "@/lib/i18n/translator";
import type { Currency } from "@/lib/money";
import { AddToCartForm } from "./add-to-cart-form";
import { fewLeft, priceRange, quantityChoices } from "./offers";

type Props = { product: Product; stock: ReadonlyMap<string, number>; currency: Currency; locale: Locale };

/** What can be bought of a product now: its variants with their stock, or that there is none left. */
export function ProductOffer({ product, stock, currency, locale }: Props) {
  const t = getTranslator(locale, "catalog");
  const available = (sku: string) => stock.get(sku) ?? 0;
  const { variants } = product;
  const firstInStock = variants.find(({ sku }) => available(sku) > 0);
  if (!firstInStock) {
    return (
      <div className="mt-6">
        <Notice title={t("product.soldOut")}>{t("product.soldOutHint")}</Notice>
      </div>
    );
  }

  function stockNote(sku: string): string {
    const count = available(sku);
    if (count <= 0) return t("soldOut");
    return count <= fewLeft ? t("product.left", { count }) : t("product.inStock");
  }

  const { several } = priceRange(variants, currency);
  return (
    <AddToCartForm
      action={addToCartAction.bind(null, locale)}
      words={{
        variants: t("product.variants"),
        quantity: t("product.quantity"),
        add: t("product.add"),
        adding: t("product.adding"),
      }}
      onlyVariant={
        variants.length === 1 ? { sku: firstInStock.sku, note: stockNote(firstInStock.sku) } : null
      }
      variants={variants.map((variant) => ({
        value: variant.sku,
        label: variant.detail,
        note: stockNote(variant.sku),
        disabled: available(variant.sku) <= 0,
        aside: several && (
          <Price
            minor={priceOf(variant, currency)}
            currency={currency}
            locale={locale}
            className="font-medium"
          />
        ),
      }))}
      preselected={firstInStock.sku}
      quantities={quantityChoices(variants.map(({ sku }) => available(sku)))}
    />
  );
}
