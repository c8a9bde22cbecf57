import type { CategoryToSeed, ProductToSeed, VariantToSeed } from "./catalogue";
import {
  areAlike,
  isKnownColor,
  isLegalSku,
  isLegalSlug,
  isSize,
  isWhole,
  priceProblem,
} from "./goods-rules";
import { repeated } from "./offer-rules";
import { textFaults } from "./text-faults";
import type { Shop } from "./types";

/** Of as many the page of a product has the styles ready, the product's own among them. */
const mostPictures = 8;

type Pictures = { hasPicture: (src: string) => boolean };

/** All that is wrong with the goods, each fault in a sentence that begins with the slug of what it is about. */
export function catalogueFaults({
  shop,
  catalogue,
  hasPicture,
}: Pictures & { shop: Shop; catalogue: readonly CategoryToSeed[] }): string[] {
  const products = catalogue.flatMap((category) => category.products);
  const variants = products.flatMap((product) => product.variants);
  return [
    ...repeated(catalogue.map(({ slug }) => slug)).map(
      (slug) => `${at(slug)}: two categories have this slug.`,
    ),
    ...repeated(products.map(({ slug }) => slug)).map((slug) => `${at(slug)}: two products have this slug.`),
    ...twice(repeated(variants.map(({ sku }) => sku))),
    ...catalogue.flatMap(({ slug, name, intro }) => [
      ...slugFaults(slug),
      ...textFaults(`${at(slug)} name`, name, shop),
      ...textFaults(`${at(slug)} intro`, intro, shop),
    ]),
    ...products.flatMap((product) => productFaults(product, shop, { hasPicture })),
  ];
}

const at = (slug: string) => `catalogue "${slug}"`;

/** What to say of a picture that is not there. */
export function noPicture(src: string): string {
  return src.startsWith("/")
    ? `there is no public${src}.`
    : `"${src}" is no address below public/: "/shop/picture.webp".`;
}

function slugFaults(slug: string): string[] {
  return isLegalSlug(slug) ? [] : [`${at(slug)}: a slug is made of a to z, 0 to 9 and hyphens.`];
}

function productFaults(product: ProductToSeed, shop: Shop, { hasPicture }: Pictures): string[] {
  const { slug, name, summary, description, image, colorImages, variants } = product;
  return [
    ...slugFaults(slug),
    ...textFaults(`${at(slug)} name`, name, shop),
    ...textFaults(`${at(slug)} summary`, summary, shop),
    ...textFaults(`${at(slug)} description`, description, shop),
    ...(hasPicture(image) ? [] : [`${at(slug)} image: ${noPicture(image)}`]),
    ...colorImageFaults(colorImages, variants, { hasPicture }).map(
      (fault) => `${at(slug)} colorImages: ${fault}`,
    ),
    ...(variants.length > 0 ? [] : [`${at(slug)}: it has no variant.`]),
    ...(variants.some((one, index) => variants.slice(0, index).some((other) => areAlike(one, other)))
      ? [`${at(slug)}: two variants have the same size and colour.`]
      : []),
    ...together(variants, (variant) => variantFaults(variant, shop)).map((fault) => `${at(slug)} ${fault}`),
  ];
}

/** Variants are made by the dozen: what is wrong with many of them is told once. */
function together(
  variants: readonly VariantToSeed[],
  faultsOf: (variant: VariantToSeed) => string[],
): string[] {
  const skus = new Map<string, string[]>();
  for (const variant of variants) {
    for (const fault of faultsOf(variant)) skus.set(fault, [...(skus.get(fault) ?? []), `"${variant.sku}"`]);
  }
  return [...skus].map(([fault, names]) => `${list(names)}: ${fault}`);
}

function twice(skus: readonly string[]): string[] {
  const names = list(skus.map((sku) => `"${sku}"`));
  return skus.length > 0 ? [`catalogue ${names}: two variants have this SKU.`] : [];
}

function list([first, second, ...others]: readonly string[]): string {
  const more = others.length > 0 ? ` and ${others.length} more` : "";
  return second ? `${first}, ${second}${more}` : `${first}`;
}

function variantFaults({ sku, size, color, stock, priceUyu, priceUsd }: VariantToSeed, shop: Shop): string[] {
  return [
    ...(isLegalSku(sku) ? [] : ["a SKU is made of A to Z, 0 to 9 and hyphens, at most 40."]),
    ...(size === undefined || isSize(size) ? [] : ["a size has 1 to 40 characters."]),
    ...(color === undefined || isKnownColor(color, shop) ? [] : [`shop.ts has no colour "${color}".`]),
    ...(isWhole(stock, 0) ? [] : ["its stock is no number of pieces."]),
    ...priceFaults({ UYU: priceUyu, USD: priceUsd }, shop),
  ];
}

function colorImageFaults(
  images: ProductToSeed["colorImages"] = {},
  variants: readonly VariantToSeed[],
  { hasPicture }: Pictures,
): string[] {
  const entries = Object.entries(images);
  return [
    ...entries
      .filter(([color]) => !variants.some((variant) => variant.color === color))
      .map(([color]) => `no variant is "${color}".`),
    ...entries.filter(([, src]) => !hasPicture(src)).map(([, src]) => noPicture(src)),
    ...(entries.length >= mostPictures ? [`at most ${mostPictures - 1} colours have one.`] : []),
  ];
}

function priceFaults(prices: Parameters<typeof priceProblem>[0], { currencies }: Shop): string[] {
  const problem = priceProblem(prices, { currencies });
  if (!problem) return [];
  return problem === "illegal"
    ? ["a price is a whole number of cents above 0."]
    : [`it has no price in ${currencies.join(" or ")}.`];
}
