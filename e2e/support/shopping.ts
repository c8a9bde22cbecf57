import { expect, type Page } from "playwright/test";
import type { Good } from "./goods";
import { spanish, type Words } from "./words";

/** What a shopper types at the checkout. */
export type Shopper = {
  name?: string;
  email?: string;
  phone?: string;
  document?: string;
  pickup?: boolean;
  street?: string;
  city?: string;
  department?: string;
  note?: string;
  installments?: number;
  means?: keyof Words["checkout"]["means"];
};

export const ana = {
  name: "Ana Suárez",
  email: "ana.suarez@example.com",
  phone: "099 123 456",
  document: "1.234.567-2",
  street: "Rambla República del Perú 815",
  city: "Pocitos",
  department: "Montevideo",
};

/** Opens a good's page and puts it in the cart. */
export async function putInCart(
  page: Page,
  good: Pick<Good, "slug">,
  { quantity = 1, words = spanish }: { quantity?: number; words?: Words } = {},
): Promise<void> {
  await page.goto(`${words.prefix}/products/${good.slug}`);
  if (quantity > 1) {
    await page.getByLabel(words.product.quantity, { exact: true }).selectOption(String(quantity));
  }
  await page.getByRole("button", { name: words.product.add }).click();
  await expect(page.getByRole("heading", { level: 1, name: words.cart.title })).toBeVisible();
}

/** Goes from anywhere in the shop to its checkout, with what is in the cart. */
export async function goToCheckout(page: Page, words: Words = spanish): Promise<void> {
  await page.goto(`${words.prefix}/cart`);
  await page.getByRole("link", { name: words.cart.checkout }).click();
  await expect(page.getByRole("heading", { level: 1, name: words.checkout.title })).toBeVisible();
}

/** Fills the checkout form: Ana's data where nothing else is said. */
export async function fillCheckout(page: Page, shopper: Shopper = {}, words: Words = spanish): Promise<void> {
  const who = { ...ana, ...shopper };
  const field = (label: string) => page.getByLabel(label, { exact: true });
  await field(words.checkout.name).fill(who.name);
  await field(words.checkout.email).fill(who.email);
  await field(words.checkout.phone).fill(who.phone);
  await field(words.checkout.document).fill(who.document);
  if (who.pickup) {
    await page.getByRole("radio", { name: words.checkout.pickup }).check();
  } else {
    await field(words.checkout.street).fill(who.street);
    await field(words.checkout.city).fill(who.city);
    await field(words.checkout.department).selectOption(who.department);
  }
  if (who.note) await page.getByLabel(words.checkout.note).fill(who.note);
  if (who.means) await page.getByRole("radio", { name: words.checkout.means[who.means] }).check();
  if (who.installments) {
    await field(words.checkout.installments).selectOption(String(who.installments));
  }
}

export function payButton(page: Page, words: Words = spanish) {
  return page.getByRole("button", { name: words.checkout.pay });
}

/** From an empty cart to the hosted page: the good in the cart, the form filled in, the button pressed. */
export async function goToPay(
  page: Page,
  good: Pick<Good, "slug">,
  { quantity, words = spanish, ...shopper }: Shopper & { quantity?: number; words?: Words } = {},
): Promise<void> {
  await putInCart(page, good, { quantity, words });
  await goToCheckout(page, words);
  await fillCheckout(page, shopper, words);
  await payButton(page, words).click();
  await expect(page.getByRole("button", { name: words.hosted.pay })).toBeVisible();
}
