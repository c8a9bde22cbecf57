import { getCurrency } from "@/lib/cart/store";
import type { ProductCard as Card } from "@/lib/catalog/query";
import { listSoldOut } from "@/lib/catalog/variants";
import type { Locale } from "@/lib/i18n/locales";
import { ProductCard } from "./product-card";

type Props = {
  products: readonly Card[];
  locale: Locale;
  heading?: "h2" | "h3";
  /** How many are in sight when the page opens: none where the grid stands further down. */
  inSight?: number;
};

/** Of a grid that its page begins with: two rows on a telephone, one on a wide screen. */
export const firstInSight = 4;

/** Products side by side, in the shopper's currency, with what is sold out at this moment marked. */
export async function ProductGrid({ products, locale, heading, inSight = 0 }: Props) {
  const [currency, soldOut] = await Promise.all([
    getCurrency(),
    listSoldOut(products.map(({ slug }) => slug)),
  ]);
  return (
    <ul className="grid grid-cols-1 gap-x-6 gap-y-10 min-[360px]:grid-cols-2 lg:grid-cols-4">
      {products.map((product, position) => (
        <li key={product.slug}>
          <ProductCard
            product={product}
            soldOut={soldOut.has(product.slug)}
            currency={currency}
            locale={locale}
            heading={heading}
            inSight={position < inSight}
          />
        </li>
      ))}
    </ul>
  );
}
