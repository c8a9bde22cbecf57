import { listVariants, type VariantForSale } from "../catalog/variants";
import type { Locale } from "../i18n/locales";
import type { Currency } from "../money";
import { getSettings } from "../settings/read";
import type { Cart } from "./cart";
import { listOrdered } from "./ordered";
import { type PricedCart, type PricedLine, priceCart } from "./price";
import { getCart, getCurrency } from "./store";

/** A line with what it is, to be shown; the texts are empty when the variant is no longer sold. */
export type CartLine = PricedLine & {
  slug: string;
  name: string;
  detail: string;
  image: string;
  chargedWhenShipped: boolean;
};
export type CartView = Omit<PricedCart, "lines"> & { lines: CartLine[] };

/** The shopper's cart as it stands now, prices, stock and delivery from the database. An empty one when there is none. */
export async function readCart(locale: Locale): Promise<CartView> {
  return viewCart(await getCart(), await getCurrency(), locale);
}

/** A cart priced in a currency and worded in a language, from the database as it stands now. */
async function viewCart(cart: Cart | null, currency: Currency, locale: Locale): Promise<CartView> {
  const items = cart?.items ?? [];
  const skus = items.map(({ sku }) => sku);
  const [variants, { delivery }] = await Promise.all([listReachable(skus, cart, locale), getSettings()]);
  const bySku = new Map(variants.map((variant) => [variant.sku, variant]));
  const priced = priceCart(items, variants, currency, delivery.zones);
  return { ...priced, lines: priced.lines.map((line) => ({ ...line, ...textOf(bySku.get(line.sku)) })) };
}

/**
 * The variants with those SKUs, with the stock that this cart can have: what is on the shelf, and what the
 * cart's own unpaid order holds. A shopper who comes back from the payment page with the last piece in the cart
 * doesn't find it sold out.
 */
export async function listReachable(
  skus: readonly string[],
  cart: Cart | null,
  locale: Locale,
): Promise<VariantForSale[]> {
  const [variants, own] = await Promise.all([listVariants(skus, locale), heldFor(cart)]);
  return variants.map((variant) => ({
    ...variant,
    available: variant.available + (own.get(variant.sku) ?? 0),
  }));
}

function textOf(variant: VariantForSale | undefined) {
  if (!variant) return { slug: "", name: "", detail: "", image: "", chargedWhenShipped: false };
  const { slug, name, detail, image, chargedWhenShipped } = variant;
  return { slug, name, detail, image, chargedWhenShipped };
}

async function heldFor(cart: Cart | null): Promise<Map<string, number>> {
  const held = new Map<string, number>();
  if (!cart) return held;
  const lines = (await listOrdered(cart.id)).filter(({ isHeld }) => isHeld);
  for (const { sku, quantity } of lines) held.set(sku, (held.get(sku) ?? 0) + quantity);
  return held;
}
