import { isDeepStrictEqual } from "node:util";
import type { CategoryToSeed } from "@/lib/shop/catalogue";
import { catalogue as shopCatalogue } from "@/shop/catalogue";
import type { Prisma, PrismaClient } from "./generated/client";
import { categoryRows, productRows, variantRows } from "./seed/rows";

/** What to do beyond adding what is new and bringing texts and pictures up to date. */
export type SeedOptions = {
  /** Takes off sale what is no longer in the catalogue. */
  retire?: boolean;
  /** Puts on sale again what is in the catalogue. */
  restore?: boolean;
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
  /** In the catalogue and off sale, or until now. */
  offSale: string[];
  /** Has other texts, another picture or other prices by the desk: its word wins. */
  kept: string[];
};

type Judged = { changed: string[]; kept: string[] };

/**
 * Puts the catalogue into the database, as one transaction. What is there already keeps its stock, its place and
 * whether it is on sale, and its prices unless told otherwise; texts and pictures follow the catalogue. What the desk
 * made or changed stays as the desk has it, whatever the options are. Safe to run again, and from several processes
 * at once.
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
    const categories = await refreshCategories(tx, rows.categories);
    const products = await refreshProducts(tx, rows.products);
    const pictures = await refreshPictures(tx, rows.variants);
    const prices = await comparePrices(tx, rows.variants, options.prices ?? false);
    return {
      added: [...created, ...variants.map(({ sku }) => sku)],
      refreshed: [...categories.changed, ...products.changed, ...pictures.changed],
      priced: prices.changed,
      gone: await findGone(tx, rows, options.retire ?? false),
      offSale: await findOffSale(tx, rows, options.restore ?? false),
      kept: [...new Set([categories, products, pictures, prices].flatMap(({ kept }) => kept))],
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

async function refreshCategories(tx: Prisma.TransactionClient, rows: Rows["categories"]): Promise<Judged> {
  const stored = new Map((await tx.category.findMany()).map((row) => [row.slug, row]));
  const judged: Judged = { changed: [], kept: [] };
  for (const { slug, name, intro } of rows) {
    const row = stored.get(slug);
    if (isDeepStrictEqual({ name: row?.name, intro: row?.intro }, { name, intro })) continue;
    if (isOfDesk(judged, slug, row)) continue;
    await tx.category.update({ where: { slug }, data: { name, intro } });
  }
  return judged;
}

/** Whether the desk has made or changed a row. Notes what is done with it. */
function isOfDesk(judged: Judged, key: string, row: { revision: number } | undefined): boolean {
  const isKept = (row?.revision ?? 0) > 0;
  (isKept ? judged.kept : judged.changed).push(key);
  return isKept;
}

async function refreshProducts(tx: Prisma.TransactionClient, rows: Rows["products"]): Promise<Judged> {
  const stored = new Map((await tx.product.findMany()).map((row) => [row.slug, row]));
  const judged: Judged = { changed: [], kept: [] };
  for (const { slug, name, summary, description, image } of rows) {
    const wanted = { name, summary, description, image };
    const row = stored.get(slug);
    const is = row && {
      name: row.name,
      summary: row.summary,
      description: row.description,
      image: row.image,
    };
    if (isDeepStrictEqual(is, wanted) || isOfDesk(judged, slug, row)) continue;
    await tx.product.update({ where: { slug }, data: wanted });
  }
  return judged;
}

async function refreshPictures(tx: Prisma.TransactionClient, rows: Rows["variants"]): Promise<Judged> {
  const select = { sku: true, image: true, revision: true };
  const stored = new Map((await tx.variant.findMany({ select })).map((row) => [row.sku, row]));
  const judged: Judged = { changed: [], kept: [] };
  for (const { sku, image } of rows) {
    const row = stored.get(sku);
    if (row?.image === image || isOfDesk(judged, sku, row)) continue;
    await tx.variant.update({ where: { sku }, data: { image } });
  }
  return judged;
}

async function comparePrices(
  tx: Prisma.TransactionClient,
  rows: Rows["variants"],
  isSet: boolean,
): Promise<Judged> {
  const select = { sku: true, priceUyu: true, priceUsd: true, revision: true };
  const stored = new Map((await tx.variant.findMany({ select })).map((row) => [row.sku, row]));
  const judged: Judged = { changed: [], kept: [] };
  for (const { sku, priceUyu = null, priceUsd = null } of rows) {
    const row = stored.get(sku);
    if (row?.priceUyu === priceUyu && row.priceUsd === priceUsd) continue;
    if (isOfDesk(judged, sku, row) || !isSet) continue;
    await tx.variant.update({ where: { sku }, data: { priceUyu, priceUsd } });
  }
  return judged;
}

/** On sale and no longer in the catalogue, as far as the desk did not touch it. */
function findGone(tx: Prisma.TransactionClient, rows: Rows, isRetired: boolean): Promise<string[]> {
  const { categories, products, variants } = keysOf(rows);
  const where = {
    categories: { slug: { notIn: categories }, active: true, revision: 0 },
    products: { slug: { notIn: products }, active: true, revision: 0 },
    variants: { sku: { notIn: variants }, active: true, revision: 0 },
  };
  return findAndSet(tx, where, isRetired ? { active: false } : null);
}

/** In the catalogue and off sale, likewise: it was retired. */
function findOffSale(tx: Prisma.TransactionClient, rows: Rows, isRestored: boolean): Promise<string[]> {
  const { categories, products, variants } = keysOf(rows);
  const where = {
    categories: { slug: { in: categories }, active: false, revision: 0 },
    products: { slug: { in: products }, active: false, revision: 0 },
    variants: { sku: { in: variants }, active: false, revision: 0 },
  };
  return findAndSet(tx, where, isRestored ? { active: true } : null);
}

function keysOf({ categories, products, variants }: Rows) {
  return {
    categories: categories.map(({ slug }) => slug),
    products: products.map(({ slug }) => slug),
    variants: variants.map(({ sku }) => sku),
  };
}

type Which = {
  categories: Prisma.CategoryWhereInput;
  products: Prisma.ProductWhereInput;
  variants: Prisma.VariantWhereInput;
};

/** The slugs and SKUs of what is meant, which becomes `data` where that is given. */
async function findAndSet(
  tx: Prisma.TransactionClient,
  { categories, products, variants }: Which,
  data: { active: boolean } | null,
): Promise<string[]> {
  const found = [
    ...(await tx.category.findMany({ where: categories, orderBy: { slug: "asc" } })).map(({ slug }) => slug),
    ...(await tx.product.findMany({ where: products, orderBy: { slug: "asc" } })).map(({ slug }) => slug),
    ...(await tx.variant.findMany({ where: variants, orderBy: { sku: "asc" } })).map(({ sku }) => sku),
  ];
  if (data) {
    await tx.category.updateMany({ where: categories, data });
    await tx.product.updateMany({ where: products, data });
    await tx.variant.updateMany({ where: variants, data });
  }
  return found;
}

/** What a run did and found, a line each. */
export function seedSummary(
  { added, refreshed, priced, gone, offSale, kept }: SeedReport,
  { retire = false, restore = false, prices = false }: SeedOptions = {},
): string {
  const lines = [
    tell(added, "New"),
    tell(refreshed, "Other texts or pictures"),
    tell(priced, prices ? "Prices set" : "Other prices than in the catalogue (-- --prices sets them)"),
    tell(kept, "Changed at the desk, and left as it is there"),
    tell(
      offSale,
      restore ? "On sale again" : "In the catalogue and off sale (-- --restore puts them on sale again)",
    ),
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
