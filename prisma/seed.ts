import { isDeepStrictEqual } from "node:util";
import type { CategoryToSeed } from "@/lib/shop/catalogue";
import { catalogue as shopCatalogue } from "@/shop/catalogue";
import type { Prisma, PrismaClient } from "./generated/client";
import { categoryRows, productRows, variantRows } from "./seed/rows";

/** What to do beyond adding what is new and bringing texts and pictures up to date. */
export type SeedOptions = {
  /** Takes off sale what is no longer in the catalogue. */
  retire?: boolean;
  /** Sets prices to those of the catalogue. */
  prices?: boolean;
};

/** Slugs and SKUs of what a run found, each in the catalogue's order. */
export type SeedReport = {
  added: string[];
  /** Has other texts, or another picture, than before. */
  refreshed: string[];
  /** Costs something else than the catalogue says, or did until now. */
  priced: string[];
  /** On sale, or until now, and no longer in the catalogue. */
  gone: string[];
};

/**
 * Puts the catalogue into the database, as one transaction. What is there already keeps its stock, its place and
 * whether it is on sale, and its prices unless told otherwise; texts and pictures follow the catalogue. Safe to run
 * again, and from several processes at once.
 */
export async function seedCatalogue(
  prisma: PrismaClient,
  options: SeedOptions = {},
  catalogue: readonly CategoryToSeed[] = shopCatalogue,
): Promise<SeedReport> {
  const rows = {
    categories: categoryRows(catalogue),
    products: productRows(catalogue),
    variants: variantRows(catalogue),
  };
  return prisma.$transaction(async (tx) => {
    const created = [
      await tx.category.createManyAndReturn({ data: rows.categories, skipDuplicates: true }),
      await tx.product.createManyAndReturn({ data: rows.products, skipDuplicates: true }),
    ].flatMap((all) => all.map(({ slug }) => slug));
    const variants = await tx.variant.createManyAndReturn({ data: rows.variants, skipDuplicates: true });
    return {
      added: [...created, ...variants.map(({ sku }) => sku)],
      refreshed: [
        ...(await refreshCategories(tx, rows.categories)),
        ...(await refreshProducts(tx, rows.products)),
        ...(await refreshPictures(tx, rows.variants)),
      ],
      priced: await comparePrices(tx, rows.variants, options.prices ?? false),
      gone: await findGone(tx, rows, options.retire ?? false),
    };
  }, patience);
}

/** A busy laptop, or a database far away, takes longer than Prisma's five seconds for a whole catalogue. */
const patience = { maxWait: 60_000, timeout: 120_000 };

type Rows = {
  categories: ReturnType<typeof categoryRows>;
  products: ReturnType<typeof productRows>;
  variants: ReturnType<typeof variantRows>;
};

async function refreshCategories(tx: Prisma.TransactionClient, rows: Rows["categories"]): Promise<string[]> {
  const stored = new Map((await tx.category.findMany()).map((row) => [row.slug, row]));
  const refreshed: string[] = [];
  for (const { slug, name, intro } of rows) {
    const row = stored.get(slug);
    if (isDeepStrictEqual({ name: row?.name, intro: row?.intro }, { name, intro })) continue;
    await tx.category.update({ where: { slug }, data: { name, intro } });
    refreshed.push(slug);
  }
  return refreshed;
}

async function refreshProducts(tx: Prisma.TransactionClient, rows: Rows["products"]): Promise<string[]> {
  const select = { slug: true, name: true, summary: true, description: true, image: true };
  const stored = new Map((await tx.product.findMany({ select })).map((row) => [row.slug, row]));
  const refreshed: string[] = [];
  for (const { slug, name, summary, description, image } of rows) {
    const wanted = { slug, name, summary, description, image };
    if (isDeepStrictEqual(stored.get(slug), wanted)) continue;
    await tx.product.update({ where: { slug }, data: wanted });
    refreshed.push(slug);
  }
  return refreshed;
}

async function refreshPictures(tx: Prisma.TransactionClient, rows: Rows["variants"]): Promise<string[]> {
  const stored = await tx.variant.findMany({ select: { sku: true, image: true } });
  const images = new Map(stored.map(({ sku, image }) => [sku, image]));
  const refreshed: string[] = [];
  for (const { sku, image } of rows) {
    if (images.get(sku) === image) continue;
    await tx.variant.update({ where: { sku }, data: { image } });
    refreshed.push(sku);
  }
  return refreshed;
}

async function comparePrices(
  tx: Prisma.TransactionClient,
  rows: Rows["variants"],
  isSet: boolean,
): Promise<string[]> {
  const select = { sku: true, priceUyu: true, priceUsd: true };
  const stored = new Map((await tx.variant.findMany({ select })).map((row) => [row.sku, row]));
  const priced: string[] = [];
  for (const { sku, priceUyu = null, priceUsd = null } of rows) {
    if (isDeepStrictEqual(stored.get(sku), { sku, priceUyu, priceUsd })) continue;
    if (isSet) await tx.variant.update({ where: { sku }, data: { priceUyu, priceUsd } });
    priced.push(sku);
  }
  return priced;
}

async function findGone(tx: Prisma.TransactionClient, rows: Rows, isRetired: boolean): Promise<string[]> {
  const data = { active: false };
  const categories = { slug: { notIn: rows.categories.map(({ slug }) => slug) }, active: true };
  const products = { slug: { notIn: rows.products.map(({ slug }) => slug) }, active: true };
  const variants = { sku: { notIn: rows.variants.map(({ sku }) => sku) }, active: true };
  const gone = [
    ...(await tx.category.findMany({ where: categories, orderBy: { slug: "asc" } })).map(({ slug }) => slug),
    ...(await tx.product.findMany({ where: products, orderBy: { slug: "asc" } })).map(({ slug }) => slug),
    ...(await tx.variant.findMany({ where: variants, orderBy: { sku: "asc" } })).map(({ sku }) => sku),
  ];
  if (isRetired) {
    await tx.category.updateMany({ where: categories, data });
    await tx.product.updateMany({ where: products, data });
    await tx.variant.updateMany({ where: variants, data });
  }
  return gone;
}

/** What a run did and found, a line each. */
export function seedSummary(
  { added, refreshed, priced, gone }: SeedReport,
  { retire = false, prices = false }: SeedOptions = {},
): string {
  const lines = [
    tell(added, "New"),
    tell(refreshed, "Other texts or pictures"),
    tell(priced, prices ? "Prices set" : "Other prices than in the catalogue (-- --prices sets them)"),
    tell(gone, retire ? "Taken off sale" : "No longer in the catalogue (-- --retire takes them off sale)"),
  ].filter((line) => line !== null);
  return lines.length > 0 ? lines.join("\n") : "The catalogue is complete.";
}

function tell(which: readonly string[], what: string): string | null {
  if (which.length === 0) return null;
  const most = 12;
  const rest = which.length > most ? ` and ${which.length - most} more` : "";
  return `${what}: ${which.slice(0, most).join(", ")}${rest}.`;
}
