import { shop } from "@/shop/shop";
import { type Currency, parseAmount, typedAmount } from "../money";
import { db } from "../platform/db";
import { areAlike, isKnownColor, isLegalSku, isPrice, isSize, priceProblem } from "../shop/goods-rules";
import { offeredCurrencies } from "../shop/offers";
import type { Kind } from "./edit";
import { lockProduct } from "./product";
import { type Problem, readPosition, type Typed } from "./typed";

export const variantFields = [
  ...["sku", "product", "size", "color"],
  ...offeredCurrencies.map((currency) => `price-${currency}`),
  ...["position", "active"],
];

type Data = {
  size: string | null;
  color: string | null;
  priceUyu: number | null;
  priceUsd: number | null;
  position: number;
  active: boolean;
};
type Row = Data & { sku: string; productSlug: string; revision: number };

const columnOf = { UYU: "priceUyu", USD: "priceUsd" } as const satisfies Record<Currency, keyof Data>;

/** Variants. Stock is no part of them here: it is put in and taken out by itself, with a reason. */
export const variant: Kind<Row, Data & { productSlug?: string }> = {
  word: "variant",
  lock: async (tx, sku) => {
    const row = await tx.variant.findUnique({ where: { sku }, select: { productSlug: true } });
    if (!row) return null;
    await lockProduct(tx, row.productSlug);
    await tx.$queryRaw`SELECT 1 FROM "Variant" WHERE "sku" = ${sku} FOR NO KEY UPDATE`;
    return tx.variant.findUnique({ where: { sku } });
  },
  values: (row) => ({
    ...{ sku: row.sku, product: row.productSlug, size: row.size ?? "", color: row.color ?? "" },
    ...Object.fromEntries(
      offeredCurrencies.map((currency) => {
        const price = row[columnOf[currency]];
        return [`price-${currency}`, price === null ? "" : typedAmount(price)];
      }),
    ),
    ...{ position: String(row.position), active: row.active ? "1" : "0" },
  }),
  columns: ({ size, color, priceUyu, priceUsd, position, active }) => ({
    ...{ size, color, priceUyu, priceUsd, position, active },
  }),
  read: async (tx, typed, before) => {
    const [sku, productSlug] = [before?.sku ?? typed.sku ?? "", before?.productSlug ?? typed.product ?? ""];
    const { problems, data } = readVariant(typed, before);
    if (!before && !isLegalSku(sku)) problems.sku = "sku";
    else if (!before && (await tx.variant.count({ where: { sku } })) > 0) problems.sku = "taken";
    if (!before) await lockProduct(tx, productSlug);
    const others = await tx.variant.findMany({ where: { productSlug, active: true, sku: { not: sku } } });
    if (data.active && others.some((other) => areAlike(other, data))) problems.size ??= "alike";
    return { problems, data: before ? data : { ...data, productSlug } };
  },
  create: (tx, sku, { productSlug = "", ...data }) =>
    tx.variant.create({ data: { sku, ...data, productSlug, onHand: 0, available: 0 } }),
  update: (tx, sku, data) => tx.variant.update({ where: { sku }, data }),
};

/** What stands in the form itself. A price in a currency that is not offered stays what it was. */
function readVariant(typed: Typed, before: Row | null): { problems: Record<string, Problem>; data: Data } {
  const problems: Record<string, Problem> = {};
  const prices = { priceUyu: before?.priceUyu ?? null, priceUsd: before?.priceUsd ?? null };
  for (const currency of offeredCurrencies) {
    const text = typed[`price-${currency}`] ?? "";
    const price = text ? parseAmount(text) : null;
    if (text && !isPrice(price ?? undefined)) problems[`price-${currency}`] = "price";
    prices[columnOf[currency]] = price;
  }
  const given = { UYU: prices.priceUyu ?? undefined, USD: prices.priceUsd ?? undefined };
  const isPriced = Object.keys(problems).length > 0 || priceProblem(given, shop) === null;
  if (!isPriced) problems[`price-${offeredCurrencies[0]}`] = "noPrice";
  const [size, color] = [typed.size || null, typed.color || null];
  if (size !== null && !isSize(size)) problems.size = "long";
  if (color !== null && !isKnownColor(color, shop)) problems.color = "choose";
  const position = readPosition(typed.position ?? "");
  if (position === null) problems.position = "number";
  return {
    problems,
    data: { size, color, ...prices, position: position ?? 0, active: typed.active === "1" },
  };
}

/** A variant as the desk shows it, with its product; null where there is none. */
export async function findVariant(sku: string) {
  return isLegalSku(sku) ? db().variant.findUnique({ where: { sku }, include: { product: true } }) : null;
}

/** What the form of a new variant begins with: the last place of its product. */
export async function newVariant(productSlug: string): Promise<Typed> {
  const { _max: last } = await db().variant.aggregate({ where: { productSlug }, _max: { position: true } });
  return { product: productSlug, position: String((last.position ?? -1) + 1), active: "1" };
}
