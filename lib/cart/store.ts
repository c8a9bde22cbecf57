import { cache } from "react";
import type { Currency } from "../money";
import { days } from "../platform/clock";
import { readPlain, readSigned, writePlain, writeSigned } from "../platform/cookie-store";
import { currencyLife } from "../platform/cookies";
import { randomToken } from "../platform/ids";
import { parseCurrency } from "../shop/offers";
import { afterPurchases } from "./bought";
import { type Cart, parseCart, serializeCart } from "./cart";

/**
 * The shopper's cart, or null: one that this shop did not sign is none. What was bought leaves it by the payment and
 * not by the browser, wherever the shopper comes from.
 */
export const getCart = cache(async (): Promise<Cart | null> => {
  const cart = parseCart(await readSigned("cart"));
  return cart && afterPurchases(cart);
});

/** Whether this browser keeps a cart of ours, with something in it or not. */
export async function hasCartCookie(): Promise<boolean> {
  return (await readSigned("cart")) !== undefined;
}

/** The shopper's cart to change: a fresh one, with an id of its own, when there is none. */
export async function getOrStartCart(): Promise<Cart> {
  return (await getCart()) ?? { id: randomToken(), items: [] };
}

/** Keeps the cart in the browser. In server actions and route handlers only. */
export async function saveCart(cart: Cart): Promise<void> {
  await writeSigned("cart", serializeCart(cart), days(30));
}

/** The currency that the shopper sees prices in, and that the cart is paid in. */
export async function getCurrency(): Promise<Currency> {
  const chosen = await readPlain("currency");
  return parseCurrency(chosen);
}

/** Keeps the chosen currency. In server actions and route handlers only. */
export async function saveCurrency(currency: Currency): Promise<void> {
  await writePlain("currency", currency, currencyLife);
}
