import { cookies } from "next/headers";
import { cache } from "react";
import { days, seconds } from "../clock";
import { db } from "../db";
import { env } from "../env";
import { randomToken } from "../ids";
import { type Currency, isCurrency } from "../money";
import { type Cart, parseCart, serializeCart } from "./cart";

const cartCookie = "cart";
const currencyCookie = "currency";

/**
 * The shopper's cart, or null. It is emptied by the payment and not by the browser: a cart whose order has
 * been paid is no longer there, wherever the shopper comes from.
 */
export const getCart = cache(async (): Promise<Cart | null> => {
  const cart = parseCart((await cookies()).get(cartCookie)?.value);
  return cart && !(await isPaid(cart.id)) ? cart : null;
});

/** The shopper's cart to change: a fresh one, with an id of its own, when there is none. */
export async function getOrStartCart(): Promise<Cart> {
  return (await getCart()) ?? { id: randomToken(), items: [] };
}

/** Keeps the cart in the browser. In server actions and route handlers only. */
export async function saveCart(cart: Cart): Promise<void> {
  (await cookies()).set(cartCookie, serializeCart(cart), cookieOptions(30));
}

/** The currency that the shopper sees prices in, and that the cart is paid in. */
export async function getCurrency(): Promise<Currency> {
  const chosen = (await cookies()).get(currencyCookie)?.value;
  return isCurrency(chosen) ? chosen : "UYU";
}

/** Keeps the chosen currency. In server actions and route handlers only. */
export async function saveCurrency(currency: Currency): Promise<void> {
  (await cookies()).set(currencyCookie, currency, cookieOptions(365));
}

async function isPaid(cartId: string): Promise<boolean> {
  const order = await db().order.findFirst({
    where: { cartId, state: { in: ["authorized", "paid", "partially_refunded", "refunded"] } },
    select: { id: true },
  });
  return order !== null;
}

function cookieOptions(lifeInDays: number) {
  return {
    httpOnly: true,
    // Lax: it has to be there when the payer comes back from the hosted checkout, another site.
    sameSite: "lax",
    secure: env().SHOP_URL.startsWith("https:"),
    path: "/",
    maxAge: days(lifeInDays) / seconds(1),
  } as const;
}
