import { listVariants, type VariantForSale } from "../catalog/variants";
import { db } from "../db";
import type { Locale } from "../i18n/locales";
import type { Currency } from "../money";
import type { Cart } from "./cart";
import { type PricedCart, type PricedLine, priceCart } from "./price";
import { getCart, getCurrency } from "./store";

/** A line with what it is, to be shown; the texts are empty when the variant is no longer sold. */
export type CartLine = PricedLine & { slug: string; name: string; detail: string; image: string };
export type CartView = Omit<PricedCart, "lines"> & { lines: CartLine[] };

/** The shopper's cart as it stands now, prices and stock from the database. An empty one when there is none. */
export async function readCart(locale: Locale): Promise<CartView> {
  return viewCart(await getCart(), await getCurrency(), locale);
}

/** A cart priced in a currency and worded in a language, from the database as it stands now. */
export async function viewCart(cart: Cart | null, currency: Currency, locale: Locale): Promise<CartView> {
  const items = cart?.items ?? [];
  const skus = items.map(({ sku }) => sku);
  const [variants, own] = await Promise.all([listVariants(skus, locale), heldFor(cart)]);
  const reachable = variants.map((variant) => ({
    ...variant,
    available: variant.available + (own.get(variant.sku) ?? 0),
  }));
  const bySku = new Map(reachable.map((variant) => [variant.sku, variant]));
  const priced = priceCart(items, reachable, currency);
  return { ...priced, lines: priced.lines.map((line) => ({ ...line, ...textOf(bySku.get(line.sku)) })) };
}

function textOf(variant: VariantForSale | undefined) {
  if (!variant) return { slug: "", name: "", detail: "", image: "" };
  const { slug, name, detail, image } = variant;
  return { slug, name, detail, image };
}

/**
 * The pieces that this cart's own unpaid order holds: they are the shopper's, so that whoever comes back
 * from the payment page with the last piece in the cart doesn't find it sold out.
 */
async function heldFor(cart: Cart | null): Promise<Map<string, number>> {
  const held = new Map<string, number>();
  if (!cart || cart.items.length === 0) return held;
  const lines = await db().orderLine.findMany({
    where: { order: { cartId: cart.id, stock: "held" } },
    select: { sku: true, quantity: true },
  });
  for (const { sku, quantity } of lines) held.set(sku, (held.get(sku) ?? 0) + quantity);
  return held;
}
