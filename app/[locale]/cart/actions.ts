"use server";

import { headers } from "next/headers";
import { redirect } from "next/navigation";
import { addToCart } from "@/lib/cart/add";
import { parseQuantity, removeItem, setQuantity } from "@/lib/cart/cart";
import { getCart, saveCart, saveCurrency } from "@/lib/cart/store";
import { findVariant } from "@/lib/catalog/variants";
import { parseLocale } from "@/lib/i18n/locales";
import { localePath } from "@/lib/i18n/paths";
import { parseForm, parseLine } from "@/lib/platform/action-arguments";
import { logError } from "@/lib/platform/log";
import { parseCurrency } from "@/lib/shop/offers";
import { parseReturnAddress } from "./return-address";

/**
 * Puts a variant in the cart and goes there. When it can't be done, goes back to the product with the reason
 * and what was chosen in the address: Next.js forgets a form's state on a page with a parameter in its path
 * when there is no JavaScript.
 */
export async function addToCartAction(language: unknown, slug: unknown, data: unknown): Promise<void> {
  const locale = parseLocale(language);
  const form = parseForm(data);
  const pair = optionsOf(form);
  const chosen = { sku: "", quantity: parseLine(form.get("quantity")) };
  const add = async () => {
    chosen.sku = parseLine(form.get("sku")) || (await findVariant(parseLine(slug), pair)) || "";
    if (!chosen.sku && pair.size && pair.color) return { ok: false, problem: "pair" } as const;
    return addToCart(chosen, locale);
  };
  const result = await add().catch((error: unknown) => {
    logError(error, {}, "nothing added");
    return { ok: false, problem: "broken" } as const;
  });
  if (result.ok) {
    const query = new URLSearchParams({ added: chosen.sku, ...(result.limited && { limited: "1" }) });
    redirect(localePath(locale, `/cart?${query}`));
  }
  const query = new URLSearchParams({
    ...{ problem: result.problem, ...chosen },
    ...(result.problem === "pair" && pair),
  });
  redirect(localePath(locale, `/products/${encodeURIComponent(parseLine(slug))}?${query}#offer`));
}

/** A variant that was chosen by its size and its colour, each by itself. */
function optionsOf(form: FormData) {
  return { size: parseLine(form.get("size")), color: parseLine(form.get("color")) };
}

/** Sets how many pieces of a line the shopper wants. What is not a possible quantity changes nothing. */
export async function updateQuantityAction(language: unknown, sku: unknown, data: unknown): Promise<void> {
  const cart = await getCart();
  const quantity = parseQuantity(parseForm(data).get("quantity"));
  if (cart && quantity !== null) await saveCart(setQuantity(cart, parseLine(sku), quantity));
  redirect(localePath(parseLocale(language), "/cart"));
}

/** Takes a line out of the cart. */
export async function removeLineAction(language: unknown, sku: unknown): Promise<void> {
  const cart = await getCart();
  if (cart) await saveCart(removeItem(cart, parseLine(sku)));
  redirect(localePath(parseLocale(language), "/cart"));
}

/** Sets the currency of all prices and of the cart, and stays on the page. */
export async function setCurrencyAction(data: unknown): Promise<void> {
  const form = parseForm(data);
  const currency = form.get("currency");
  await saveCurrency(parseCurrency(currency));
  // Where a script asks, the page is drawn anew in its place: to go to it again would lose what was typed there.
  if ((await headers()).has("next-action")) return;
  redirect(parseReturnAddress(form.get("returnTo")));
}
