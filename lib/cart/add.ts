import type { Locale } from "../i18n/locales";
import { addItem, isSku, parseQuantity } from "./cart";
import { listReachable } from "./read";
import { getOrStartCart, saveCart } from "./store";

/** Why nothing could be added, by the name it has in a page's address. */
export const addProblems = ["quantity", "choose", "pair", "sold-out", "full", "limit", "broken"] as const;
export type AddProblem = (typeof addProblems)[number];

type Result = { ok: true; limited: boolean } | { ok: false; problem: AddProblem };

/**
 * Puts in the shopper's cart what a form asks for, up to what is in stock (`limited` when that is less).
 * In server actions only. Changes nothing when it can't be done.
 */
export async function addToCart(chosen: { sku: string; quantity: string }, locale: Locale): Promise<Result> {
  const quantity = parseQuantity(chosen.quantity);
  if (quantity === null) return { ok: false, problem: "quantity" };

  const cart = await getOrStartCart();
  const [variant] = await listReachable(isSku(chosen.sku) ? [chosen.sku] : [], cart, locale);
  if (!variant) return { ok: false, problem: "choose" };
  if (variant.available < 1) return { ok: false, problem: "sold-out" };

  const added = addItem(cart, { sku: variant.sku, quantity }, variant.available);
  if (!added) return { ok: false, problem: "full" };
  const before = cart.items.find(({ sku }) => sku === variant.sku)?.quantity ?? 0;
  if (added.quantity === before) return { ok: false, problem: "limit" };

  await saveCart(added.cart);
  return { ok: true, limited: added.limited };
}
