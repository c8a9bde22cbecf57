import { headers } from "next/headers";
import { countItems } from "@/lib/cart/cart";
import { getCart, getCurrency } from "@/lib/cart/store";
import type { Locale } from "@/lib/i18n/locales";
import { putInLater } from "@/lib/kept-pages/frame";
import { internalHeaders } from "@/lib/platform/internal-headers";
import { orElse } from "./or-else";

/** How many goods are in the cart. */
export async function readItemCount(): Promise<number> {
  return countItems((await orElse(getCart(), null))?.items ?? []);
}

/**
 * Leaves head and foot out of a document, where the server puts in what is kept of them. What the framework's script asks
 * for has them as components: they follow the address from then on.
 */
export async function leaveFrameOut(locale: Locale): Promise<boolean> {
  const asked = await headers();
  const address = asked.get(internalHeaders.asked);
  if (!address || asked.has(internalHeaders.keep)) return false;
  const [itemCount, currency] = await Promise.all([readItemCount(), getCurrency()]);
  return orElse(putInLater({ locale, currency, itemCount, address }), false);
}
