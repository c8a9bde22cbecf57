import type { Product, Variant } from "@/prisma/generated/client";
import type { Locale } from "../i18n/locales";
import { readDirectly } from "../platform/database/direct";
import { db } from "../platform/db";
import { variantDetail } from "./detail";
import type { Prices } from "./prices";
import { localText } from "./text";

/** A variant as it can be bought at this moment. Prices in minor units. */
export type VariantForSale = {
  sku: string;
  slug: string;
  name: string;
  detail: string;
  image: string;
  available: number;
  chargedWhenShipped: boolean;
} & Prices;

type Row = Pick<Variant, "sku" | "size" | "color" | "priceUyu" | "priceUsd" | "available"> &
  Pick<Product, "slug" | "name" | "image" | "chargedWhenShipped">;

const forSale = {
  name: "variants for sale",
  text: `SELECT v."sku", v."size", v."color", v."priceUyu", v."priceUsd", v."available", p."slug", p."name",
      p."chargedWhenShipped", coalesce(v."image", p."image") AS "image"
    FROM "Variant" AS v
    JOIN "Product" AS p ON p."slug" = v."productSlug"
    JOIN "Category" AS c ON c."slug" = p."categorySlug"
    WHERE v."sku" = ANY($1) AND v."active" AND p."active" AND c."active"`,
};

/**
 * The variants with those SKUs that are for sale, read now and not from the cache: prices and stock count. One
 * statement, as cart and checkout ask for it each time.
 */
export async function listVariants(skus: readonly string[], locale: Locale): Promise<VariantForSale[]> {
  if (skus.length === 0) return [];
  const rows = await readDirectly<Row>(forSale, [skus]);
  return rows.map(({ name, size, color, ...rest }) => ({
    ...rest,
    name: localText(name, locale),
    detail: variantDetail({ size, color }, locale),
  }));
}

/** The variant of a product that has that size and that colour; undefined where there is none. */
export async function findVariant(
  productSlug: string,
  { size, color }: { size: string; color: string },
): Promise<string | undefined> {
  const variant = await db().variant.findFirst({
    where: { productSlug, size, color, active: true },
    select: { sku: true },
  });
  return variant?.sku;
}

/** How many pieces of each variant of a product can be bought at this moment. */
export async function readStock(slug: string): Promise<Map<string, number>> {
  const variants = await db().variant.findMany({
    where: { productSlug: slug },
    select: { sku: true, available: true },
  });
  return new Map(variants.map(({ sku, available }) => [sku, available]));
}

/** Which of the products have no piece left of any variant at this moment. */
export async function listSoldOut(slugs: readonly string[]): Promise<Set<string>> {
  const left = await db().variant.findMany({
    where: { productSlug: { in: [...slugs] }, active: true, available: { gt: 0 } },
    select: { productSlug: true },
    distinct: ["productSlug"],
  });
  const inStock = new Set(left.map(({ productSlug }) => productSlug));
  return new Set(slugs.filter((slug) => !inStock.has(slug)));
}
