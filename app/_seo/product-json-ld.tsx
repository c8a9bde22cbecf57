import type { Product } from "@/lib/catalog/query";
import type { Locale } from "@/lib/i18n/locales";
import { localePath } from "@/lib/i18n/paths";
import { type Currency, decimal } from "@/lib/money";
import { env } from "@/lib/platform/env";

type Props = { product: Product; stock: ReadonlyMap<string, number>; currency: Currency; locale: Locale };

/** The product for search engines (schema.org), with an offer for each variant. */
export function ProductJsonLd({ product, stock, currency, locale }: Props) {
  const address = new URL(localePath(locale, `/products/${product.slug}`), env().SHOP_URL).href;
  const data = {
    "@context": "https://schema.org",
    "@type": "Product",
    name: product.name,
    description: product.description,
    image: new URL(product.image, env().SHOP_URL).href,
    category: product.category.name,
    offers: product.variants.map((variant) => ({
      "@type": "Offer",
      sku: variant.sku,
      url: address,
      price: decimal(variant.price),
      priceCurrency: currency,
      availability: `https://schema.org/${(stock.get(variant.sku) ?? 0) > 0 ? "InStock" : "OutOfStock"}`,
    })),
  };
  return (
    <script
      type="application/ld+json"
      // biome-ignore lint/security/noDangerouslySetInnerHtml: JSON, with the one character escaped that could end the element
      dangerouslySetInnerHTML={{ __html: JSON.stringify(data).replaceAll("<", "\\u003c") }}
    />
  );
}
