import { statSync } from "node:fs";
import path from "node:path";
import { catalogue } from "@/shop/catalogue";
import { shop } from "@/shop/shop";
import { texts } from "@/shop/texts";
import { isCurrency, maxMinor } from "../money";
import { builtIn } from "./built-in-fields";
import type { CategoryToSeed } from "./catalogue";
import { catalogueFaults, noPicture } from "./catalogue-faults";
import { contrastFaults } from "./contrast";
import { missingParts } from "./folder";
import { isLegalSku, isWhole } from "./goods-rules";
import { isPlan, mostZones, repeated, unwordedMeans, type ZoneFault, zoneFaults } from "./offer-rules";
import { listPageFiles, pageFaults } from "./pages";
import { shapeFaults } from "./shape";
import { textFaults } from "./text-faults";
import { readTheme, type Theme } from "./theme";
import { knownLocales, knownMeans, type Locale, openKinds, type Shop, type ShopTexts } from "./types";

/** What a merchant's folder holds, and what it is checked against. */
export type Checked = {
  shop: Shop;
  texts: Partial<Record<Locale, ShopTexts>>;
  catalogue: readonly CategoryToSeed[];
  theme: Theme;
  /** The files below `pages/`: "es/about.md". */
  pages: readonly string[];
  /** Whether there is such a file below `public/`. */
  hasPicture: (src: string) => boolean;
  /** Whether payments are real. */
  isReal: boolean;
};

/** The names that the checkout form has for itself. */
const takenNames = [...Object.keys(builtIn), "seen"];

/** Checks the merchant's folder. Throws one error that names every fault, with where it is. */
export function checkShop({ isReal }: Pick<Checked, "isReal">): void {
  const pages = listPageFiles();
  const faults = [
    ...missingParts().map((file) => `${file}: it is missing, and the example's would be taken in its place.`),
    ...shopFaults({ shop, texts, catalogue, theme: readTheme(), pages, hasPicture, isReal }),
  ];
  if (faults.length > 0)
    throw new Error(`The shop is not complete:\n${faults.map((one) => `- ${one}`).join("\n")}`);
}

function hasPicture(src: string): boolean {
  const file = path.join(process.cwd(), "public", src);
  return src.startsWith("/") && statSync(file, { throwIfNoEntry: false })?.isFile() === true;
}

/** All that is wrong with it, each fault in a sentence. */
export function shopFaults(checked: Checked): string[] {
  const { shop, theme, pages } = checked;
  const shape = shapeFaults(checked);
  const parts = [
    () => identityFaults(checked),
    () => offerFaults(shop),
    () => paymentFaults(checked),
    () => openFaults(shop),
    () => deliveryFaults(shop),
    () => wordFaults(shop),
    () => fieldFaults(shop),
    () => pictureFaults(checked),
    () => clubFaults(shop),
    () => catalogueFaults(checked),
    () => pageFaults(pages),
    () => contrastFaults(theme.colors).map((fault) => `theme.css: ${fault}`),
  ];
  return [...shape, ...parts.flatMap((part) => (shape.length > 0 ? asFarAsRead(part) : part()))];
}

/** A part that cannot be read has its fault in its shape, which is told already. */
function asFarAsRead(part: () => string[]): string[] {
  try {
    return part();
  } catch (error) {
    if (error instanceof TypeError) return [];
    throw error;
  }
}

function identityFaults({ shop, isReal }: Checked): string[] {
  return [
    ...(isReal && shop.isExample
      ? ["shop.ts: this is the example shop; payments are real. Begin with examples/ombu."]
      : []),
    ...(shop.contact.email || shop.contact.phone
      ? []
      : ["shop.ts contact: an e-mail address or a telephone number is needed."]),
  ];
}

/** Of what is called by the merchant's words. */
function wordFaults(shop: Shop): string[] {
  return [
    ...(shop.pickup ? textFaults("shop.ts pickup.hours", shop.pickup.hours, shop) : []),
    ...Object.entries(shop.options ?? {}).flatMap(([name, text]) =>
      textFaults(`shop.ts options.${name}`, text, shop),
    ),
    ...Object.entries(shop.colors).flatMap(([name, text]) =>
      textFaults(`shop.ts colors.${name}`, text, shop),
    ),
  ];
}

function pictureFaults({ shop: { pictures }, hasPicture }: Checked): string[] {
  const { logo, icon, social, hero } = pictures;
  return Object.entries({ logo: logo.src, icon, social, hero: hero.src })
    .filter(([, src]) => !hasPicture(src))
    .map(([name, src]) => `shop.ts pictures.${name}: ${noPicture(src)}`);
}

function offerFaults({ languages, currencies, installments }: Shop): string[] {
  const unknown = languages.filter((language) => !knownLocales.includes(language));
  return [
    ...unknown.map((language) => `shop.ts languages: there are no texts in "${language}".`),
    ...repeated(languages).map((language) => `shop.ts languages: "${language}" is there twice.`),
    ...currencies
      .filter((currency) => !isCurrency(currency))
      .map((currency) => `shop.ts currencies: the software does not know "${currency}".`),
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
