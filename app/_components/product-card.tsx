import { ShopLink } from "@/app/_ui/shop-link";
import type { ProductCard as Card } from "@/lib/catalog/query";
import type { Locale } from "@/lib/i18n/locales";
import { localePath } from "@/lib/i18n/paths";
import { getTranslator } from "@/lib/i18n/translator";
import type { Currency } from "@/lib/money";
import { Price } from "./price";
import { ProductPicture } from "./product-picture";

type Props = {
  product: Card;
  soldOut: boolean;
  currency: Currency;
  locale: Locale;
  heading?: "h2" | "h3";
  /** In sight when the page opens: its picture is fetched at once. */
  inSight?: boolean;
};

/** A product among others. All of it is the link; the name alone is what a screen reader calls it. */
export function ProductCard({
  product,
  soldOut,
  currency,
  locale,
  heading: Heading = "h2",
  inSight = false,
}: Props) {
  const t = getTranslator(locale, "catalog");
  return (
    <article className="group relative">
      <div className="relative overflow-hidden rounded-2xl bg-warm-mist">
        <ProductPicture
          src={product.image}
          alt=""
          sizes="(min-width: 64rem) 17rem, 50vw"
          width={480}
          height={480}
          loading={inSight ? undefined : "lazy"}
          fetchPriority={inSight ? "high" : undefined}
          className={`aspect-square w-full object-cover motion-safe:transition-transform motion-safe:duration-500 motion-safe:group-hover:scale-[1.03] ${soldOut ? "opacity-60 grayscale-[35%]" : ""}`}
        />
        {soldOut && (
          <p className="absolute top-3 left-3 rounded-full bg-ink px-3 py-1 text-sm font-medium text-paper">
            {t("soldOut")}
          </p>
        )}
      </div>
      <Heading className="mt-4 text-xl leading-snug">
        <ShopLink
          href={localePath(locale, `/products/${product.slug}`)}
          className="decoration-1 underline-offset-4 group-hover:underline after:absolute after:inset-0 after:rounded-2xl focus-visible:outline-none focus-visible:after:outline-3 focus-visible:after:outline-offset-4 focus-visible:after:outline-brand"
        >
          {product.name}
        </ShopLink>
      </Heading>
      <p className="mt-1 text-sm text-muted">{product.summary}</p>
      <p className="mt-2 font-medium">
        {product.several && <span className="font-normal text-muted">{t("from")} </span>}
        <Price minor={product.from} currency={currency} locale={locale} />
      </p>
    </article>
  );
}
