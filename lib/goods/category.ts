import { db } from "../platform/db";
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

export const categoryFields = ["slug", ...textFields("name"), ...textFields("intro"), "position", "active"];

type Data = { name: Text; intro: Text; position: number; active: boolean };
type Row = {
  slug: string;
  name: unknown;
  intro: unknown;
  position: number;
  active: boolean;
  revision: number;
};

export const category: Kind<Row, Data> = {
  word: "category",
  lock: async (tx, slug) => {
    await tx.$queryRaw`SELECT 1 FROM "Category" WHERE "slug" = ${slug} FOR NO KEY UPDATE`;
    return tx.category.findUnique({ where: { slug } });
  },
  values: ({ slug, name, intro, position, active }) => ({
    ...textValues("name", name),
    ...textValues("intro", intro),
    ...{ slug, position: String(position), active: active ? "1" : "0" },
  }),
  columns: ({ name, intro, position, active }) => ({
    ...{ name: Object(name), intro: Object(intro), position, active },
  }),
  read: async (tx, typed, before) => {
    const slug = typed.slug ?? "";
    const active = typed.active === "1";
    const [name, intro] = [readText("name", typed, before?.name), readText("intro", typed, before?.intro)];
    const position = readPosition(typed.position ?? "");
    const problems: Record<string, Problem> = { ...textProblems({ name, intro }, active) };
    if (position === null) problems.position = "number";
    if (!before && !isLegalSlug(slug)) problems.slug = "slug";
    else if (!before && (await tx.category.count({ where: { slug } })) > 0) problems.slug = "taken";
    return { problems, data: { name, intro, position: position ?? 0, active } };
  },
  create: (tx, slug, data) => tx.category.create({ data: { slug, ...data } }),
  update: (tx, slug, data) => tx.category.update({ where: { slug }, data }),
};

/** A category to be edited; null where there is none. */
export async function findCategory(slug: string): Promise<{ values: Typed; revision: number } | null> {
  const row = isLegalSlug(slug) ? await db().category.findUnique({ where: { slug } }) : null;
  return row && { values: category.values(row), revision: row.revision };
}

/** What the form of a new category begins with: the last place. */
export async function newCategory(): Promise<Typed> {
  const { _max: last } = await db().category.aggregate({ _max: { position: true } });
  return { position: String((last.position ?? -1) + 1), active: "0" };
}
