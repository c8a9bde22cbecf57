"use server";

import { redirect } from "next/navigation";
import { addToCart } from "@/lib/cart/add";
import { parseQuantity, removeItem, setQuantity } from "@/lib/cart/cart";
import { getCart, saveCart, saveCurrency } from "@/lib/cart/store";
import { parseLocale } from "@/lib/i18n/locales";
import { localePath } from "@/lib/i18n/paths";
import { isCurrency } from "@/lib/money";
import { parseReturnAddress } from "./return-address";

/**
 * Puts a variant in the cart and goes there. When it can't be done, goes back to the product with the reason
 * and what was chosen in the address: Next.js forgets a form's state on a page with a parameter in its path
 * when there is no JavaScript.
 */
export async function addToCartAction(language: string, slug: string, form: FormData): Promise<void> {
  const locale = parseLocale(language);
  const chosen = { sku: textOf(form, "sku"), quantity: textOf(form, "quantity") };
  const result = await addToCart(chosen, locale);
  if (result.ok) {
    const query = new URLSearchParams({ added: chosen.sku, ...(result.limited && { limited: "1" }) });
    redirect(localePath(locale, `/cart?${query}`));
  }
  const query = new URLSearchParams({ problem: result.problem, ...chosen });
  redirect(localePath(locale, `/products/${encodeURIComponent(slug)}?${query}#offer`));
}

/** Sets how many pieces of a line the shopper wants. What is not a possible quantity changes nothing. */
export async function updateQuantityAction(language: string, sku: string, form: FormData): Promise<void> {
  const cart = await getCart();
  const quantity = parseQuantity(textOf(form, "quantity"));
  if (cart && quantity !== null) await saveCart(setQuantity(cart, sku, quantity));
  redirect(localePath(parseLocale(language), "/cart"));
}

/** Takes a line out of the cart. */
export async function removeLineAction(language: string, sku: string): Promise<void> {
  const cart = await getCart();
  if (cart) await saveCart(removeItem(cart, sku));
  redirect(localePath(parseLocale(language), "/cart"));
}

/** Sets the currency of all prices and of the cart, and stays on the page. */
export async function setCurrencyAction(form: FormData): Promise<void> {
  const currency = form.get("currency");
  if (isCurrency(currency)) await saveCurrency(currency);
  redirect(parseReturnAddress(form.get("returnTo")));
}

function textOf(form: FormData, name: string): string {
  const value = form.get(name);
  return typeof value === "string" ? value : "";
}
