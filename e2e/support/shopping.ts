import { type APIResponse, expect, type Page } from "playwright/test";
import { filledFields, toForm } from "../../test/support/forms";
import type { Good } from "./goods";
import { spanish, type Words } from "./words";

type Buying = Shopper & { quantity?: number; words?: Words };

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

/** Has a good put in the page's cart, by the form's own request: for tests of what comes after. */
export async function putInCart(
  page: Page,
  good: Pick<Good, "slug">,
  { quantity = 1, words = spanish }: { quantity?: number; words?: Words } = {},
): Promise<void> {
  await submitForm(page, `${words.prefix}/products/${good.slug}`, 'name="quantity"', {
    quantity: String(quantity),
  });
}

/** The same with all of an order: answers the address of the hosted page, which is not opened. */
export async function orderQuickly(
  page: Page,
  good: Pick<Good, "slug">,
  { quantity, words = spanish, pickup, installments = 1, note, ...shopper }: Buying = {},
): Promise<string> {
  await putInCart(page, good, { quantity, words });
  const answer = await submitForm(page, `${words.prefix}/checkout`, 'name="seen"', {
    ...ana,
    ...shopper,
    ...(note && { note }),
    ...(pickup && { delivery: "pickup" }),
    installments: String(installments),
  });
  return answer.headers().location ?? "";
}

/** Posts the form of a page that has `mark` in it as a browser without JavaScript would, with these values. */
async function submitForm(
  page: Page,
  path: string,
  mark: string,
  values: Record<string, string>,
): Promise<APIResponse> {
  const shown = await page.request.get(path);
  const data = toForm(filledFields(await shown.text(), mark) ?? []);
  for (const [name, value] of Object.entries(values)) data.set(name, value);
  const { origin } = new URL(shown.url());
  const answer = await page.request.post(path, { multipart: data, maxRedirects: 0, headers: { origin } });
  const said = answer.ok() ? (await answer.text()).match(/role="alert"[\s\S]{0,600}/)?.[0] : "";
  expect(answer.status(), `the form of ${path}: ${said}`).toBe(303);
  return answer;
}

/** Opens a good's page and puts it in the cart, by hand. */
export async function addToCart(
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

/** Goes from the cart to the checkout, which is opened by its address where the page is not the cart. */
export async function goToCheckout(page: Page, words: Words = spanish): Promise<void> {
  const isCart = new URL(page.url()).pathname === `${words.prefix}/cart`;
  if (isCart) await page.getByRole("link", { name: words.cart.checkout }).click();
  else await page.goto(`${words.prefix}/checkout`);
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

/** The same of who picks up, by its labels: for a `Reader`. */
export const pickupFields = {
  [spanish.checkout.name]: ana.name,
  [spanish.checkout.email]: ana.email,
  [spanish.checkout.phone]: ana.phone,
  [spanish.checkout.document]: ana.document,
  "Retiro en el local": true,
} as const;

export function payButton(page: Page, words: Words = spanish) {
  return page.getByRole("button", { name: words.checkout.pay });
}

/** From an empty cart to the hosted page: the good in the cart, the form filled in, the button pressed. */
export async function goToPay(
  page: Page,
  good: Pick<Good, "slug">,
  { quantity, words = spanish, ...shopper }: Buying = {},
): Promise<void> {
  await addToCart(page, good, { quantity, words });
  await goToCheckout(page, words);
  await fillCheckout(page, shopper, words);
  await payButton(page, words).click();
  await expect(page.getByRole("button", { name: words.hosted.pay })).toBeVisible();
}
