import { getCart } from "@/lib/cart/store";
import type { Remembered } from "@/lib/checkout/last-form";
import { hours } from "@/lib/platform/clock";
import { readSigned, writeSigned } from "@/lib/platform/cookie-store";

/** Remembers which order this browser went to pay, for a return that does not say. In server actions only. */
export async function rememberOrder(token: string): Promise<void> {
  await writeSigned("order", token, hours(24));
}

/** The order that this browser went to pay last, if it remembers. */
export async function recallOrder(): Promise<string | undefined> {
  return readSigned("order");
}

/** What this browser can prove of a checkout that it began before. */
export async function recallCheckout(): Promise<Remembered> {
  const [cart, orderToken] = await Promise.all([getCart(), recallOrder()]);
  return { cartId: cart?.id, orderToken };
}
