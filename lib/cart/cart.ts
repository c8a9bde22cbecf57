import { z } from "zod";

export const maxQuantity = 20;
export const maxLines = 50;

const quantity = z.int().min(1).max(maxQuantity);

const cartSchema = z
  .strictObject({
    id: z.string().regex(/^[\w-]{22}$/),
    items: z.array(z.strictObject({ sku: z.string().regex(/^[A-Z0-9-]{1,40}$/), quantity })).max(maxLines),
  })
  .refine(({ items }) => new Set(items.map(({ sku }) => sku)).size === items.length);

/** What the shopper wants, and nothing about what it costs: prices and stock are read when it is shown. */
export type Cart = z.output<typeof cartSchema>;
export type CartItem = Cart["items"][number];

/** Longer than any cart that the shop writes. */
const maxCookieLength = 4096;

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
 * room for another line, or the limit is none.
 */
export function addItem(cart: Cart, item: CartItem, limit: number): Added | null {
  const before = cart.items.find(({ sku }) => sku === item.sku)?.quantity ?? 0;
  if (limit < 1 || (before === 0 && cart.items.length >= maxLines)) return null;
  const wanted = before + item.quantity;
  // A line that is already above what is left stays as it is: the cart says so, and the shopper decides.
  const quantity = Math.max(before, Math.min(wanted, maxQuantity, limit));
  return { cart: withQuantity(cart, item.sku, quantity), quantity, limited: quantity < wanted };
}

/** The cart with another quantity of a variant that is in it; unchanged when it isn't. */
export function setQuantity(cart: Cart, sku: string, quantity: number): Cart {
  return cart.items.some((item) => item.sku === sku) ? withQuantity(cart, sku, quantity) : cart;
}

export function removeItem(cart: Cart, sku: string): Cart {
  return { ...cart, items: cart.items.filter((item) => item.sku !== sku) };
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
