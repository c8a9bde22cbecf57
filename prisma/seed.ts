import { isDeepStrictEqual } from "node:util";
import { catalogue } from "@/shop/catalogue";
import type { Prisma, PrismaClient } from "./generated/client";
import { categoryRows, productRows, variantRows } from "./seed/rows";

/** How many rows a run of {@link seedCatalog} added or gave new texts. */
export interface SeedResult {
  categories: number;
  products: number;
  variants: number;
  refreshed: number;
}

/**
 * Puts the opening catalogue into the database, as one transaction. What is there already keeps its prices,
 * its stock, its place and whether it is on sale; only texts and pictures follow the catalogue.
 * Safe to run again, and from several processes at once.
 */
export async function seedCatalog(prisma: PrismaClient): Promise<SeedResult> {
  return prisma.$transaction(async (tx) => {
    const created = {
      categories: await tx.category.createMany({ data: categoryRows(catalogue), skipDuplicates: true }),
      products: await tx.product.createMany({ data: productRows(catalogue), skipDuplicates: true }),
      variants: await tx.variant.createMany({ data: variantRows(catalogue), skipDuplicates: true }),
    };
    return {
      categories: created.categories.count,
      products: created.products.count,
      variants: created.variants.count,
      refreshed: (await refreshCategories(tx)) + (await refreshProducts(tx)),
    };
  });
}

async function refreshCategories(tx: Prisma.TransactionClient): Promise<number> {
  const stored = new Map((await tx.category.findMany()).map((row) => [row.slug, row]));
  let refreshed = 0;
  for (const { slug, name, intro } of categoryRows(catalogue)) {
    const row = stored.get(slug);
    if (isDeepStrictEqual({ name: row?.name, intro: row?.intro }, { name, intro })) continue;
    await tx.category.update({ where: { slug }, data: { name, intro } });
    refreshed++;
  }
  return refreshed;
}

async function refreshProducts(tx: Prisma.TransactionClient): Promise<number> {
  const stored = await tx.product.findMany({
    select: { slug: true, name: true, summary: true, description: true, image: true },
  });
  const rows = new Map(stored.map((row) => [row.slug, row]));
  let refreshed = 0;
  for (const { slug, name, summary, description, image } of productRows(catalogue)) {
    const wanted = { slug, name, summary, description, image };
    if (isDeepStrictEqual(rows.get(slug), wanted)) continue;
    await tx.product.update({ where: { slug }, data: wanted });
    refreshed++;
  }
  return refreshed;
}

/** What a run did, in one line. */
export function seedSummary({ categories, products, variants, refreshed }: SeedResult): string {
  if (categories + products + variants + refreshed === 0) return "The catalogue is complete.";
  const added = `${categories} categories, ${products} products and ${variants} variants added`;
  return `Catalogue: ${added}, ${refreshed} refreshed.`;
}
