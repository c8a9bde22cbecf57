"use server";

import { redirect } from "next/navigation";
import { addItem, maxLines, maxQuantity, parseQuantity, removeItem, setQuantity } from "@/lib/cart/cart";
import { listReachable } from "@/lib/cart/read";
import { getCart, getOrStartCart, saveCart, saveCurrency } from "@/lib/cart/store";
import { parseLocale } from "@/lib/i18n/locales";
import { localePath } from "@/lib/i18n/paths";
import { getTranslator } from "@/lib/i18n/translator";
import { isCurrency } from "@/lib/money";
import { parseReturnAddress } from "./return-address";

/** What the product's form shows again when nothing could be added: the reason, and what was chosen. */
export type AddToCartState = { error?: string; sku?: string; quantity?: string };

/** Puts a variant in the cart and goes there, or says in the form why not. */
export async function addToCartAction(
  language: string,
  _previous: AddToCartState,
  form: FormData,
): Promise<AddToCartState> {
  const locale = parseLocale(language);
  const t = getTranslator(locale, "cart");
  const chosen = { sku: textOf(form, "sku"), quantity: textOf(form, "quantity") };
  const quantity = parseQuantity(chosen.quantity);
  if (quantity === null) return { ...chosen, error: t("errors.quantity", { max: maxQuantity }) };

  const cart = await getOrStartCart();
  const [variant] = await listReachable(chosen.sku ? [chosen.sku] : [], cart, locale);
  if (!variant) return { ...chosen, error: t("errors.choose") };
  if (variant.available < 1) return { ...chosen, error: t("errors.soldOut") };

  const added = addItem(cart, { sku: variant.sku, quantity }, variant.available);
  if (!added) return { ...chosen, error: t("errors.full", { max: maxLines }) };
  const before = cart.items.find(({ sku }) => sku === variant.sku)?.quantity ?? 0;
  if (added.quantity === before) return { ...chosen, error: t("errors.limit") };

  await saveCart(added.cart);
  const query = new URLSearchParams({ added: variant.sku, ...(added.limited && { limited: "1" }) });
  redirect(localePath(locale, `/cart?${query}`));
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
