import { headers } from "next/headers";
import { countItems } from "@/lib/cart/cart";
import { getCart, getCurrency } from "@/lib/cart/store";
import type { Locale } from "@/lib/i18n/locales";
import { isPutInLater } from "@/lib/kept-pages/frame";
import { internalHeaders } from "@/lib/platform/internal-headers";
import { orElse } from "./or-else";

/** How many goods are in the cart. */
export async function readItemCount(): Promise<number> {
  return countItems((await orElse(getCart(), null))?.items ?? []);
}

/**
 * Whether head and foot come from what is kept. What the framework's script asks for has them as components: they follow
 * the address from then on.
 */
export async function isFrameKept(locale: Locale): Promise<boolean> {
  const asked = await headers();
  const address = asked.get(internalHeaders.asked);
  if (!address || asked.has(internalHeaders.keep)) return false;
  const [itemCount, currency] = await Promise.all([readItemCount(), getCurrency()]);
  return orElse(isPutInLater({ locale, currency, itemCount, address }), false);
}
