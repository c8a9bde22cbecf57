import { createHash } from "node:crypto";
import { z } from "zod";

export const maxQuantity = 20;
export const maxLines = 50;

/** As the database takes them (constraint Variant_sku_legal). */
const sku = /^[A-Z0-9-]{1,40}$/;

/** Whether a text could be a SKU at all, so that others are not looked up. */
export function isSku(text: string): boolean {
  return sku.test(text);
}

const quantity = z.int().min(1).max(maxQuantity);

const cartSchema = z
  .strictObject({
    id: z.string().regex(/^[\w-]{22}$/),
    items: z.array(z.strictObject({ sku: z.string().regex(sku), quantity })).max(maxLines),
  })
  .refine(({ items }) => new Set(items.map(({ sku }) => sku)).size === items.length);

/** What the shopper wants, and nothing about what it costs: prices and stock are read when it is shown. */
export type Cart = z.output<typeof cartSchema>;
export type CartItem = Cart["items"][number];

/** Browsers drop a cookie whose name and value are longer. */
const maxCookieLength = 4_096;

/**
 * Characters that a cart may take in its cookie when something is added. What is left of the rest is for its name,
 * its signature, and for quantities that get a second digit.
 */
const maxCartLength = 3_800;

/** Reads a cart from its cookie. Null for whatever the shop did not write: tampered, oversized, none at all. */
export function parseCart(cookie: string | undefined): Cart | null {
  if (!cookie || cookie.length > maxCookieLength) return null;
  try {
    return cartSchema.safeParse(JSON.parse(cookie)).data ?? null;
  } catch {
    return null;
  }
}

export function serializeCart(cart: Cart): string {
  return JSON.stringify(cart);
}

/** Reads a quantity from a form: a whole number from 1 to `maxQuantity`, or null. */
export function parseQuantity(value: unknown): number | null {
  if (typeof value !== "string" || !/^\d{1,3}$/.test(value)) return null;
  return quantity.safeParse(Number(value)).data ?? null;
}

export type Added = { cart: Cart; quantity: number; limited: boolean };

/**
 * The cart with that many pieces more of a variant, up to `limit` (what is in stock) and never above
 * `maxQuantity` a line; `limited` says that fewer than asked for were added. Null when the cart has no
 * room for another line, or its cookie has none, or the limit is none.
 */
export function addItem(cart: Cart, item: CartItem, limit: number): Added | null {
  const before = cart.items.find(({ sku }) => sku === item.sku)?.quantity ?? 0;
  if (limit < 1 || (before === 0 && cart.items.length >= maxLines)) return null;
  const wanted = before + item.quantity;
  // A line that is already above what is left stays as it is: the cart says so, and the shopper decides.
  const quantity = Math.max(before, Math.min(wanted, maxQuantity, limit));
  const added = withQuantity(cart, item.sku, quantity);
  if (encodeURIComponent(serializeCart(added)).length > maxCartLength) return null;
  return { cart: added, quantity, limited: quantity < wanted };
}

/** The cart with another quantity of a variant that is in it; unchanged when it isn't. */
export function setQuantity(cart: Cart, sku: string, quantity: number): Cart {
  return cart.items.some((item) => item.sku === sku) ? withQuantity(cart, sku, quantity) : cart;
}

export function removeItem(cart: Cart, sku: string): Cart {
  return { ...cart, items: cart.items.filter((item) => item.sku !== sku) };
}

/** The cart with the goods of an earlier order in it once more; of what is in it already, at least as many. */
export function withLines(cart: Cart, lines: readonly CartItem[]): Cart {
  return lines.reduce((filled, { sku, quantity }) => {
    const before = filled.items.find((item) => item.sku === sku)?.quantity ?? 0;
    const missing = Math.min(quantity, maxQuantity) - before;
    return (missing > 0 && addItem(filled, { sku, quantity: missing }, maxQuantity)?.cart) || filled;
  }, cart);
}

/** How many pieces there are, all lines together. */
export function countItems(items: readonly { quantity: number }[]): number {
  return items.reduce((sum, { quantity }) => sum + quantity, 0);
}

function withQuantity(cart: Cart, sku: string, quantity: number): Cart {
  const items = cart.items.map((item) => (item.sku === sku ? { sku, quantity } : item));
  const known = items.some((item) => item.sku === sku);
  return { ...cart, items: known ? items : [...items, { sku, quantity }] };
}

/** What was bought out of a cart: the orders that have their money, and their lines. */
export type Bought = { orders: readonly string[]; lines: readonly CartItem[] };

/**
 * The cart without what was bought. Its new id follows from the old one and the orders, so that two tabs that go on
 * with what is left go on with one cart.
 */
export function withoutBought(cart: Cart, { orders, lines }: Bought): Cart {
  const taken = new Map<string, number>();
  for (const { sku, quantity } of lines) taken.set(sku, (taken.get(sku) ?? 0) + quantity);
  const items = cart.items
    .map(({ sku, quantity }) => ({ sku, quantity: quantity - (taken.get(sku) ?? 0) }))
    .filter(({ quantity }) => quantity > 0);
  const id = createHash("sha256")
    .update([cart.id, ...orders].join(" "))
    .digest("base64url")
    .slice(0, 22);
  return { id, items };
}
