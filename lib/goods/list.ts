import { plainText } from "../catalog/search";
import { lowStock } from "../catalog/stock";
import { localText } from "../catalog/text";
import type { Locale } from "../i18n/locales";
import { db } from "../platform/db";

/** Which products the desk lists. `search` is of names and SKUs. */
export type GoodsFilters = { search: string; category: string; low: boolean };

export type ListedProduct = {
  slug: string;
  name: string;
  image: string;
  active: boolean;
  category: { slug: string; name: string; active: boolean };
  /** Variants on sale, how many pieces of them are available together, and of how many of them few or none are. */
  variants: number;
  available: number;
  low: number;
};

const pageSize = 50;

type Row = Omit<ListedProduct, "name" | "category"> & {
  name: unknown;
  categorySlug: string;
  categoryName: unknown;
  categoryActive: boolean;
};

/**
 * Products in the shop's order, from behind one of them on. `next`: behind which the next page begins. Names are
 * compared without accents and capitals.
 */
export async function listGoods(
  { search, category, low }: GoodsFilters,
  behind: string,
  locale: Locale,
): Promise<{ products: ListedProduct[]; next: string | null }> {
  const words = plainText(search).split(" ").filter(Boolean).map(asPattern);
  const sku = `${likeLiteral(search.toUpperCase())}%`;
  const rows = await db().$queryRaw<Row[]>`
    WITH "Found" AS (
      SELECT p."slug", p."name", p."image", p."active", p."position", p."categorySlug",
        c."name" AS "categoryName", c."active" AS "categoryActive", c."position" AS "categoryPosition"
      FROM "Product" AS p
      JOIN "Category" AS c ON c."slug" = p."categorySlug"
      WHERE (${category} = '' OR p."categorySlug" = ${category})
        AND (
          ${search} = ''
          OR (
            SELECT lower(regexp_replace(normalize(string_agg(value, ' '), NFD), '[\\u0300-\\u036f]', '', 'g'))
            FROM jsonb_each_text(p."name")
          ) LIKE ALL (${words}::text[])
          OR EXISTS (SELECT 1 FROM "Variant" AS v WHERE v."productSlug" = p."slug" AND v."sku" LIKE ${sku})
        )
        AND (
          NOT ${low}
          OR EXISTS (
            SELECT 1 FROM "Variant" AS v
            WHERE v."productSlug" = p."slug" AND v."active" AND v."available" <= ${lowStock}
          )
        )
    )
    SELECT f."slug", f."name", f."image", f."active", f."categorySlug", f."categoryName", f."categoryActive",
      s."variants", s."available", s."low"
    FROM "Found" AS f
    CROSS JOIN LATERAL (
      SELECT count(*)::int AS "variants", coalesce(sum(v."available"), 0)::float8 AS "available",
        (count(*) FILTER (WHERE v."available" <= ${lowStock}))::int AS "low"
      FROM "Variant" AS v WHERE v."productSlug" = f."slug" AND v."active"
    ) AS s
    WHERE ${behind} = '' OR (f."categoryPosition", f."categorySlug", f."position", f."slug") > (
      SELECT c."position", c."slug", p."position", p."slug" FROM "Product" AS p
      JOIN "Category" AS c ON c."slug" = p."categorySlug" WHERE p."slug" = ${behind}
    )
    ORDER BY f."categoryPosition", f."categorySlug", f."position", f."slug"
    LIMIT ${pageSize + 1}`;
  const products = rows.slice(0, pageSize).map((row) => toListed(row, locale));
  return { products, next: rows.length > pageSize ? (products.at(-1)?.slug ?? null) : null };
}

function toListed(
  { name, categorySlug, categoryName, categoryActive, ...row }: Row,
  locale: Locale,
): ListedProduct {
  return {
    ...row,
    name: localText(name, locale),
    category: { slug: categorySlug, name: localText(categoryName, locale), active: categoryActive },
  };
}

/** What stands for something else in a pattern stands for itself. */
function likeLiteral(text: string): string {
  return text.replace(/[\\%_]/g, "\\$&");
}

function asPattern(word: string): string {
  return `%${likeLiteral(word)}%`;
}

/** All categories in the shop's order, with how many products each has. */
export async function listCategoriesOfGoods(locale: Locale) {
  const rows = await db().category.findMany({
    orderBy: [{ position: "asc" }, { slug: "asc" }],
    include: { _count: { select: { products: true } } },
  });
  return rows.map(({ slug, name, active, _count }) => ({
    ...{ slug, name: localText(name, locale), active, products: _count.products },
  }));
}
