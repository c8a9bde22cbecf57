import type { ReactNode } from "react";
import { Price } from "@/app/_components/price";
import type { Product } from "@/lib/catalog/query";
import type { Locale } from "@/lib/i18n/locales";
import { getTranslator } from "@/lib/i18n/translator";
import type { Currency } from "@/lib/money";
import { priceRange } from "./offers";
import { ProductPictures } from "./product-pictures";

type Props = {
  product: Product;
  currency: Currency;
  locale: Locale;
  /** What can be bought of it. */
  children: ReactNode;
};

/** A product as its page shows it, in the shop and at the desk before it is published. */
export function ProductView({ product, currency, locale, children }: Props) {
  const t = getTranslator(locale, "catalog");
  const { lowest, several } = priceRange(product.variants);
  return (
    <div className="group/product grid gap-8 lg:grid-cols-[1.1fr_1fr] lg:gap-14">
      <div>{product.image && <ProductPictures product={product} locale={locale} />}</div>
      <div>
        <h1 className="text-4xl sm:text-5xl">{product.name}</h1>
        <p className="mt-3 text-lead text-muted">{product.summary}</p>
        {lowest !== undefined && (
          <p className="mt-5 text-2xl font-medium">
            {several && <span className="text-lg font-normal text-muted">{t("from")} </span>}
            <Price minor={lowest} currency={currency} locale={locale} />
          </p>
        )}
        {children}
        <section className="mt-10 border-t border-line pt-8">
          <h2 className="mb-3 text-2xl">{t("product.description")}</h2>
          <p className="max-w-prose whitespace-pre-line">{product.description}</p>
        </section>
      </div>
    </div>
  );
}
