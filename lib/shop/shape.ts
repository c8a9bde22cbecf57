import { z } from "zod";
import { currencies } from "../money";
import type { CategoryToSeed, ProductToSeed, VariantToSeed } from "./catalogue";
import { knownLocales, type OwnField, type Shop, type ShopTexts, type Zone } from "./types";

// The types of a merchant's folder once more, for when it is read: no build checks them, and a name that is misspelt
// would else be a setting that is silently not there. What a value has to mean is told by check.ts, in better words.

type Shape<T> = { [K in keyof Required<T>]: z.ZodType };

const money = <T extends z.ZodType>(value: T) => z.strictObject(perKey(currencies, value.optional()));
const perKey = <K extends string, T>(keys: readonly K[], value: T) =>
  Object.fromEntries(keys.map((key) => [key, value])) as Record<K, T>;

const text = z.strictObject(perKey(knownLocales, z.string().optional()));
const picture = z.strictObject({ src: z.string(), width: z.int().positive(), height: z.int().positive() });

const zone = z.strictObject({
  departments: z.union([z.literal("all"), z.array(z.string())]),
  price: money(z.number()),
  freeFrom: money(z.number()).optional(),
} satisfies Shape<Zone>);

const ownField = z.strictObject({
  name: z.string(),
  label: text,
  hint: text.optional(),
  isOptional: z.boolean().optional(),
  max: z.int().positive().optional(),
  options: z.record(z.string(), text).optional(),
  autoComplete: z.string().optional(),
} satisfies Shape<OwnField>);

const emailOrNone = z.union([z.literal(""), z.email()], "Invalid email address");

const shopShape = z.strictObject({
  isExample: z.boolean().optional(),
  name: z.string().trim().min(1),
  legalName: z.string().trim().min(1),
  rut: z.string().optional(),
  contact: z.strictObject({ email: emailOrNone.optional(), phone: z.string().optional() }),
  pickup: z.strictObject({ address: z.string(), hours: text }).optional(),
  languages: z.array(z.string()).min(1),
  currencies: z.array(z.string()).min(1),
  delivery: z.strictObject({ zones: z.array(zone) }),
  payment: z
    .strictObject({
      means: z.array(z.string()).optional(),
      skipsThreeds: z.boolean().optional(),
      capturesManually: z.boolean().optional(),
    } satisfies Shape<NonNullable<Shop["payment"]>>)
    .optional(),
  open: z.record(z.string(), money(z.strictObject({ least: z.number(), most: z.number() }))).optional(),
  club: z.strictObject({ boxes: z.array(z.string()) }).optional(),
  installments: money(z.array(z.strictObject({ from: z.number(), installments: z.number() }))),
  fields: z.array(ownField).optional(),
  options: z.strictObject({ size: text.optional(), color: text.optional() }).optional(),
  colors: z.record(z.string(), text),
  pictures: z.strictObject({ logo: picture, icon: z.string(), social: z.string(), hero: picture }),
} satisfies Shape<Shop>);

const sentence = z.string().optional();
const textsShape = z.strictObject(
  perKey(
    knownLocales,
    z
      .strictObject({
        tagline: sentence,
        description: sentence,
        homeTitle: sentence,
        homeIntro: sentence,
        homePicture: sentence,
        homeCategories: sentence,
        homeFeatured: sentence,
        productsDescription: sentence,
        delivery: sentence,
        deliveryNote: sentence,
        pickupNote: sentence,
        cashNote: sentence,
        cashSteps: sentence,
        transferNote: sentence,
        transferSteps: sentence,
        imprint: sentence,
        mailGreeting: sentence,
      } satisfies Shape<ShopTexts>)
      .optional(),
  ),
);

const variant = z.strictObject({
  sku: z.string(),
  size: z.string().optional(),
  color: z.string().optional(),
  priceUyu: z.number().optional(),
  priceUsd: z.number().optional(),
  stock: z.number(),
} satisfies Shape<VariantToSeed>);

const product = z.strictObject({
  slug: z.string(),
  name: text,
  summary: text,
  description: text,
  image: z.string(),
  colorImages: z.record(z.string(), z.string()).optional(),
  variants: z.array(variant),
} satisfies Shape<ProductToSeed>);

const catalogueShape = z.array(
  z.strictObject({
    slug: z.string(),
    name: text,
    intro: text,
    products: z.array(product),
  } satisfies Shape<CategoryToSeed>),
);

/** Where the merchant's files are not what their types say: what is missing, of another kind, or not known. */
export function shapeFaults(folder: { shop: unknown; texts: unknown; catalogue: unknown }): string[] {
  return [
    ...faultsOf(shopShape, folder.shop, "shop.ts"),
    ...faultsOf(textsShape, folder.texts, "texts.ts"),
    ...faultsOf(catalogueShape, folder.catalogue, "catalogue"),
  ];
}

function faultsOf(shape: z.ZodType, value: unknown, file: string): string[] {
  const { error } = shape.safeParse(value);
  return (error?.issues ?? []).map(({ path, message }) => {
    const what = message.endsWith("received undefined") ? "it is missing" : message;
    return `${`${file} ${place(path, value)}`.trim()}: ${what}.`;
  });
}

/** `fields[1].label`; what has a SKU or a slug is named by it. */
function place(path: readonly PropertyKey[], root: unknown): string {
  let at = "";
  let value = root;
  for (const step of path) {
    value = (value as Record<PropertyKey, unknown> | undefined)?.[step];
    const named = value as { sku?: unknown; slug?: unknown } | undefined;
    const name = named?.sku ?? named?.slug;
    if (typeof step === "number") at += typeof name === "string" ? ` "${name}"` : `[${step}]`;
    else if (step !== "products" && step !== "variants")
      at += at.endsWith('"') ? ` ${String(step)}` : `.${String(step)}`;
  }
  return at.replace(/^[. ]/, "");
}
