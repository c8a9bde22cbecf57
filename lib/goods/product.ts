import { db, type Transaction } from "../platform/db";
import type { Text } from "../shop/catalogue";
import { isLegalSlug } from "../shop/goods-rules";
import type { Kind } from "./edit";
import {
  type Problem,
  readPosition,
  readText,
  type Typed,
  textFields,
  textProblems,
  textValues,
} from "./typed";

export const productFields = [
  ...["slug", "category"],
  ...(["name", "summary", "description"] as const).flatMap(textFields),
  ...["position", "charged", "active"],
];

type Data = {
  categorySlug: string;
  name: Text;
  summary: Text;
  description: Text;
  position: number;
  /** Whether an order with it is charged when it is shipped, and not when it is paid. */
  chargedWhenShipped: boolean;
  active: boolean;
};
type Row = { [Name in keyof Data]: Data[Name] extends Text ? unknown : Data[Name] } & {
  slug: string;
  image: string;
  revision: number;
};

export const product: Kind<Row, Data> = {
  word: "product",
  lock: async (tx, slug) => {
    await lockProduct(tx, slug);
    return tx.product.findUnique({ where: { slug } });
  },
  values: ({ slug, categorySlug, name, summary, description, position, chargedWhenShipped, active }) => ({
    ...textValues("name", name),
    ...textValues("summary", summary),
    ...textValues("description", description),
    ...{ slug, category: categorySlug, position: String(position) },
    ...{ charged: chargedWhenShipped ? "1" : "0", active: active ? "1" : "0" },
  }),
  columns: ({ categorySlug, name, summary, description, position, chargedWhenShipped, active }) => ({
    ...{ categorySlug, position, chargedWhenShipped, active },
    ...{ name: Object(name), summary: Object(summary), description: Object(description) },
  }),
  read: async (tx, typed, before) => {
    const [slug, categorySlug] = [before?.slug ?? typed.slug ?? "", typed.category ?? ""];
    // A new one has no picture and no variant yet.
    const active = before !== null && typed.active === "1";
    const texts = {
      name: readText("name", typed, before?.name),
      summary: readText("summary", typed, before?.summary),
      description: readText("description", typed, before?.description),
    };
    const position = readPosition(typed.position ?? "");
    const problems: Record<string, Problem> = { ...textProblems(texts, active) };
    if (position === null) problems.position = "number";
    const isCategory =
      isLegalSlug(categorySlug) && (await tx.category.count({ where: { slug: categorySlug } })) > 0;
    if (!isCategory) problems.category = "choose";
    if (!before && !isLegalSlug(slug)) problems.slug = "slug";
    else if (!before && (await tx.product.count({ where: { slug } })) > 0) problems.slug = "taken";
    if (active && (await tx.variant.count({ where: { productSlug: slug, active: true } })) === 0)
      problems.active = "noVariant";
    if (active && !before.image) problems.active = "noPicture";
    const chargedWhenShipped = typed.charged === "1";
    return {
      problems,
      data: { categorySlug, ...texts, position: position ?? 0, chargedWhenShipped, active },
    };
  },
  create: (tx, slug, data) => tx.product.create({ data: { slug, image: "", ...data } }),
  update: (tx, slug, data) => tx.product.update({ where: { slug }, data }),
};

/** Keeps others from changing a product, and what its variants are, until the transaction ends. */
export async function lockProduct(tx: Transaction, slug: string): Promise<void> {
  await tx.$queryRaw`SELECT 1 FROM "Product" WHERE "slug" = ${slug} FOR NO KEY UPDATE`;
}

/** A product as the desk shows it, with its variants; null where there is none. */
export async function findProduct(slug: string) {
  if (!isLegalSlug(slug)) return null;
  return db().product.findUnique({
    where: { slug },
    include: { variants: { orderBy: [{ position: "asc" }, { sku: "asc" }] } },
  });
}

/** What the form of a new product begins with: the last place in a category. */
export async function newProduct(categorySlug: string): Promise<Typed> {
  if (!isLegalSlug(categorySlug)) return { position: "0" };
  const { _max: last } = await db().product.aggregate({ where: { categorySlug }, _max: { position: true } });
  return { category: categorySlug, position: String((last.position ?? -1) + 1) };
}
