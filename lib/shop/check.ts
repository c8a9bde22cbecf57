import { existsSync } from "node:fs";
import path from "node:path";
import { catalogue } from "@/shop/catalogue";
import { shop } from "@/shop/shop";
import { texts } from "@/shop/texts";
import { maxMinor } from "../money";
import { builtIn } from "./built-in-fields";
import type { CategoryToSeed, ProductToSeed, Text, VariantToSeed } from "./catalogue";
import { contrastFaults } from "./contrast";
import {
  areAlike,
  isKnownColor,
  isLegalSku,
  isLegalSlug,
  isSize,
  isWhole,
  missingLanguages,
  priceProblem,
} from "./goods-rules";
import { isPlan, mostZones, repeated, unwordedMeans, type ZoneFault, zoneFaults } from "./offer-rules";
import { readTheme, type Theme } from "./theme";
import { knownLocales, knownMeans, type Locale, openKinds, type Shop, type ShopTexts } from "./types";

/** What a merchant's folder holds, and what it is checked against. */
export type Checked = {
  shop: Shop;
  texts: Partial<Record<Locale, ShopTexts>>;
  catalogue: readonly CategoryToSeed[];
  theme: Theme;
  /** Whether there is such a file below `public/`. */
  hasPicture: (src: string) => boolean;
  /** Whether payments are real. */
  isReal: boolean;
};

/** Of as many the page of a product has the styles ready, the product's own among them. */
const mostPictures = 8;

/** The names that the checkout form has for itself. */
const takenNames = [...Object.keys(builtIn), "seen"];

/** Checks the merchant's folder. Throws one error that names every fault, with where it is. */
export function checkShop({ isReal }: Pick<Checked, "isReal">): void {
  const hasPicture = (src: string) => existsSync(path.join(process.cwd(), "public", src));
  const faults = shopFaults({ shop, texts, catalogue, theme: readTheme(), hasPicture, isReal });
  if (faults.length > 0)
    throw new Error(`The shop is not complete:\n${faults.map((one) => `- ${one}`).join("\n")}`);
}

/** All that is wrong with it, each fault in a sentence. */
export function shopFaults(checked: Checked): string[] {
  const { shop, theme, hasPicture, isReal } = checked;
  const { logo, icon, social, hero } = shop.pictures;
  return [
    ...(isReal && shop.isExample
      ? ["shop.ts: this is the example shop; payments are real. Begin with examples/ombu."]
      : []),
    ...offerFaults(shop),
    ...paymentFaults(checked),
    ...openFaults(shop),
    ...deliveryFaults(shop),
    ...(shop.contact.email || shop.contact.phone
      ? []
      : ["shop.ts contact: an e-mail address or a telephone number is needed."]),
    ...(shop.pickup ? textFaults("shop.ts pickup.hours", shop.pickup.hours, shop) : []),
    ...fieldFaults(shop),
    ...Object.entries(shop.options ?? {}).flatMap(([name, text]) =>
      textFaults(`shop.ts options.${name}`, text, shop),
    ),
    ...Object.entries(shop.colors).flatMap(([name, text]) =>
      textFaults(`shop.ts colors.${name}`, text, shop),
    ),
    ...[logo.src, icon, social, hero.src]
      .filter((src) => !hasPicture(src))
      .map((src) => `shop.ts pictures: there is no public${src}.`),
    ...clubFaults(shop),
    ...catalogueFaults(checked),
    ...contrastFaults(theme.colors).map((fault) => `theme.css: ${fault}`),
  ];
}

function offerFaults({ languages, currencies, installments }: Shop): string[] {
  const unknown = languages.filter((language) => !knownLocales.includes(language));
  return [
    ...unknown.map((language) => `shop.ts languages: there are no texts in "${language}".`),
    ...repeated(languages).map((language) => `shop.ts languages: "${language}" is there twice.`),
    ...repeated(currencies).map((currency) => `shop.ts currencies: "${currency}" is there twice.`),
    ...currencies.flatMap((currency) =>
      (installments[currency] ?? [])
        .filter((plan) => !isPlan(plan))
        .map(
          () => `shop.ts installments.${currency}: from so many cents (0 or more), in 1 to 48 instalments.`,
        ),
    ),
  ];
}

function paymentFaults({ shop, texts }: Checked): string[] {
  const { means = ["card"] } = shop.payment ?? {};
  return [
    ...(means.length > 0 ? [] : ["shop.ts payment.means: none is given."]),
    ...means
      .filter((one) => !knownMeans.includes(one))
      .map((one) => `shop.ts payment.means: "${one}" is none of ${knownMeans.join(", ")}.`),
    ...repeated<string>(means).map((one) => `shop.ts payment.means: "${one}" is there twice.`),
    ...unwordedMeans(means, shop, texts).map(
      ({ name, language }) => `texts.ts ${name}: not in "${language}", and shop.ts payment.means offers it.`,
    ),
  ];
}

function openFaults({ open = {}, currencies }: Shop): string[] {
  return Object.entries(open).flatMap(([kind, bounds]) => [
    ...(openKinds.some((known) => known === kind)
      ? []
      : [`shop.ts open: "${kind}" is none of ${openKinds.join(", ")}.`]),
    ...(currencies.some((currency) => Object.hasOwn(bounds, currency))
      ? []
      : [`shop.ts open.${kind}: it has bounds in none of the shop's currencies.`]),
    ...Object.entries(bounds).flatMap(([currency, { least, most }]) => [
      ...(isWhole(least, 1) && isWhole(most, least) && most <= maxMinor
        ? []
        : [`shop.ts open.${kind}.${currency}: from at least one cent to at least as many.`]),
    ]),
  ]);
}

function fieldFaults({ fields = [], ...shop }: Shop): string[] {
  return [
    ...fields
      .filter(({ name }) => !/^[a-zA-Z]{1,40}$/.test(name))
      .map(({ name }) => `shop.ts fields: "${name}" is not made of letters.`),
    ...repeated([...takenNames, ...fields.map(({ name }) => name)]).map(
      (name) => `shop.ts fields: there is already a field "${name}".`,
    ),
    ...fields.flatMap(({ name, label, hint, options = {} }) => [
      ...textFaults(`shop.ts fields.${name} label`, label, shop),
      ...(hint ? textFaults(`shop.ts fields.${name} hint`, hint, shop) : []),
      ...Object.entries(options).flatMap(([value, text]) =>
        textFaults(`shop.ts fields.${name} options.${value}`, text, shop),
      ),
    ]),
  ];
}

function deliveryFaults(shop: Shop): string[] {
  return zoneFaults(shop.delivery.zones, shop).map((fault) => {
    if (fault.kind === "nowhere") return "shop.ts: goods are neither delivered nor fetched anywhere.";
    return `shop.ts delivery: ${zoneSentence(fault)}`;
  });
}

function zoneSentence(fault: ZoneFault): string {
  if ("zone" in fault) {
    const what = fault.kind === "no-price" ? "has no price" : "is free from no amount";
    return `zone ${fault.zone} ${what} in ${fault.currency}.`;
  }
  if ("department" in fault) {
    const { kind, department } = fault;
    if (kind === "no-department") return `"${department}" is no department.`;
    return `${department} is in ${kind === "in-two" ? "two zones" : "no zone"}.`;
  }
  return fault.kind === "too-many"
    ? `at most ${mostZones} zones.`
    : 'only one zone can be that of "all" other departments.';
}

/** Whether there is such a variant only the database knows: goods are made at the desk, too. */
function clubFaults({ club }: Shop): string[] {
  const boxes = club?.boxes ?? [];
  return [
    ...(club && boxes.length === 0 ? ["shop.ts club.boxes: none is given."] : []),
    ...repeated<string>(boxes).map((sku) => `shop.ts club.boxes: "${sku}" is there twice.`),
    ...boxes.filter((sku) => !isLegalSku(sku)).map((sku) => `shop.ts club.boxes: "${sku}" is no SKU.`),
  ];
}

function catalogueFaults({ shop, catalogue, hasPicture }: Checked): string[] {
  const products = catalogue.flatMap((category) => category.products);
  const variants = products.flatMap((product) => product.variants);
  const at = (slug: string) => `catalogue "${slug}"`;
  return [
    ...[...catalogue, ...products]
      .filter(({ slug }) => !isLegalSlug(slug))
      .map(({ slug }) => `${at(slug)}: a slug is made of a to z, 0 to 9 and hyphens.`),
    ...repeated(catalogue.map(({ slug }) => slug)).map(
      (slug) => `${at(slug)}: two categories have this slug.`,
    ),
    ...repeated(products.map(({ slug }) => slug)).map((slug) => `${at(slug)}: two products have this slug.`),
    ...repeated(variants.map(({ sku }) => sku)).map((sku) => `${at(sku)}: two variants have this SKU.`),
    ...catalogue.flatMap(({ slug, name, intro }) => [
      ...textFaults(`${at(slug)} name`, name, shop),
      ...textFaults(`${at(slug)} intro`, intro, shop),
    ]),
    ...products.flatMap(({ slug, name, summary, description, image, colorImages, variants }) => [
      ...textFaults(`${at(slug)} name`, name, shop),
      ...textFaults(`${at(slug)} summary`, summary, shop),
      ...textFaults(`${at(slug)} description`, description, shop),
      ...(hasPicture(image) ? [] : [`${at(slug)}: there is no public${image}.`]),
      ...(variants.length > 0 ? [] : [`${at(slug)}: it has no variant.`]),
      ...colorImageFaults(colorImages, variants, hasPicture).map(
        (fault) => `${at(slug)} colorImages: ${fault}`,
      ),
    ]),
    ...products.flatMap(({ slug, variants }) =>
      variants.some((one, index) => variants.slice(0, index).some((other) => areAlike(one, other)))
        ? [`${at(slug)}: two variants have the same size and colour.`]
        : [],
    ),
    ...variants.flatMap(({ sku, size, color, stock, priceUyu, priceUsd }) => [
      ...(isLegalSku(sku) ? [] : [`${at(sku)}: a SKU is made of A to Z, 0 to 9 and hyphens, at most 40.`]),
      ...(size === undefined || isSize(size) ? [] : [`${at(sku)}: a size has 1 to 40 characters.`]),
      ...(color === undefined || isKnownColor(color, shop)
        ? []
        : [`${at(sku)}: shop.ts has no colour "${color}".`]),
      ...(isWhole(stock, 0) ? [] : [`${at(sku)}: its stock is no number of pieces.`]),
      ...priceFaults({ UYU: priceUyu, USD: priceUsd }, shop).map((fault) => `${at(sku)}: ${fault}`),
    ]),
  ];
}

function colorImageFaults(
  images: ProductToSeed["colorImages"] = {},
  variants: readonly VariantToSeed[],
  hasPicture: Checked["hasPicture"],
): string[] {
  const entries = Object.entries(images);
  return [
    ...entries
      .filter(([color]) => !variants.some((variant) => variant.color === color))
      .map(([color]) => `no variant is "${color}".`),
    ...entries.filter(([, src]) => !hasPicture(src)).map(([, src]) => `there is no public${src}.`),
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

function textFaults(where: string, text: Text, shop: Pick<Shop, "languages">): string[] {
  return missingLanguages(text, shop).map((language) => `${where}: not in "${language}".`);
}
