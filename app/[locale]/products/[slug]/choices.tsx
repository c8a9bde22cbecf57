import { Price } from "@/app/_components/price";
import type { RadioCard } from "@/app/_ui/radio-cards";
import { colorName } from "@/lib/catalog/detail";
import type { ProductVariant } from "@/lib/catalog/query";
import { lowStock } from "@/lib/catalog/stock";
import { localText } from "@/lib/catalog/text";
import type { Locale } from "@/lib/i18n/locales";
import { getTranslator } from "@/lib/i18n/translator";
import type { Currency } from "@/lib/money";
import { shop } from "@/shop/shop";
import { axesOf, priceRange } from "./offers";
import type { ProductPicture } from "./pictures";

/** A group of radio buttons of a product: its variants, or one of the ways in which they differ. */
export type Choice = { name: "sku" | "size" | "color"; legend: string; options: RadioCard[]; chosen: string };

type Offer = {
  pictures: readonly ProductPicture[];
  variants: readonly ProductVariant[];
  available: (sku: string) => number;
  /** What is chosen at first. */
  chosen: Pick<ProductVariant, "sku" | "size" | "color">;
  currency: Currency;
  locale: Locale;
};

/**
 * What a shopper chooses from. Size and colour are two choices where variants differ in both; which pairs of them there
 * are is said by `soldOutPairs`, as radio buttons of one group know nothing of another without a script.
 */
export function choicesOf(offer: Offer): Choice[] {
  const axes = axesOf(offer.variants);
  if (!axes) return [variantChoice(offer)];
  return [
    axisChoice(offer, "color", axes.colors, (color) => colorName(color, offer.locale)),
    axisChoice(offer, "size", axes.sizes, (size) => size),
  ];
}

/** The pairs of size and colour that can't be bought now, in words; none where there is only one choice. */
export function soldOutPairs({ variants, available, locale }: Offer): string[] {
  const axes = axesOf(variants);
  const pairs = (axes?.sizes ?? []).flatMap((size) => (axes?.colors ?? []).map((color) => ({ size, color })));
  return pairs
    .filter(({ size, color }) => {
      const ofBoth = variants.filter((variant) => variant.size === size && variant.color === color);
      return (
        !ofBoth.some(({ sku }) => available(sku) > 0) && hasStock(size, "size") && hasStock(color, "color")
      );
    })
    .map(({ size, color }) => `${size} · ${colorName(color, locale)}`);

  // What is sold out in every pair is said where it is chosen.
  function hasStock(value: string, axis: "size" | "color"): boolean {
    return variants.some((variant) => variant[axis] === value && available(variant.sku) > 0);
  }
}

function variantChoice({ pictures, variants, available, chosen, currency, locale }: Offer): Choice {
  const t = getTranslator(locale, "catalog");
  const { several } = priceRange(variants);
  return {
    ...{ name: "sku", legend: t("product.variants"), chosen: chosen.sku },
    options: variants.map(({ sku, detail, price, image }) => ({
      value: sku,
      picture: pictureOf(image, pictures),
      label: detail,
      note: stockNote(available(sku), locale),
      disabled: available(sku) <= 0,
      aside: several && <Price minor={price} currency={currency} locale={locale} className="font-medium" />,
    })),
  };
}

function axisChoice(
  { pictures, variants, available, chosen, locale }: Offer,
  name: "size" | "color",
  values: readonly string[],
  label: (value: string) => string,
): Choice {
  const t = getTranslator(locale, "catalog");
  const given = shop.options?.[name];
  return {
    ...{ name, legend: given ? localText(given, locale) : t(`product.${name}`), chosen: chosen[name] ?? "" },
    options: values.map((value) => {
      const isThere = variants.some((variant) => variant[name] === value && available(variant.sku) > 0);
      const like = variants.find((variant) => variant[name] === value);
      return {
        ...{ value, label: label(value), disabled: !isThere, ...(!isThere && { note: t("soldOut") }) },
        picture: name === "color" && like ? pictureOf(like.image, pictures) : undefined,
      };
    }),
  };
}

/** Which picture is shown with it; where there is but one, none has to be. */
function pictureOf(image: string, pictures: readonly ProductPicture[]): number | undefined {
  return pictures.length > 1 ? pictures.findIndex(({ src }) => src === image) : undefined;
}

/** How many are left of a variant, in words. */
function stockNote(count: number, locale: Locale): string {
  const t = getTranslator(locale, "catalog");
  if (count <= 0) return t("soldOut");
  return count <= lowStock ? t("product.left", { count }) : t("product.inStock");
}
