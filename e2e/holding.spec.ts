import type { Page } from "playwright/test";
import { purchaseOf, purchaseOfAddress } from "./support/purchase";
import { ana, fillCheckout, goToCheckout, orderQuickly, payButton, putInCart } from "./support/shopping";
import { expect, test } from "./support/test";
import { spanish } from "./support/words";

/** The shopper is told why, and everything that was typed is there. */
async function expectRefusal(page: Page, sentence: string): Promise<void> {
  const told = page.getByRole("alert").filter({ hasText: spanish.failure });
  await expect(told).toContainText(sentence);
  await expect(told).toContainText("Tu carrito y tus datos siguen acá.");
  await expect(page.getByLabel(spanish.checkout.name, { exact: true })).toHaveValue(ana.name);
  await expect(page.getByLabel(spanish.checkout.street, { exact: true })).toHaveValue(ana.street);
  await expect(page.getByLabel(spanish.checkout.department, { exact: true })).toHaveValue(ana.department);
}

test("A shopper who wants more than an order may hold is told how many, loses nothing typed, and can go on", async ({
  page,
  shop,
  goods,
  pay,
}) => {
  const good = await goods.offer({ stock: 12 });
  await putInCart(page, good, { quantity: 8 });
  await goToCheckout(page);
  await fillCheckout(page);
  await payButton(page).click();
  await expectRefusal(page, `${good.name}: por ahora podés llevar hasta 6 unidades.`);
  expect(await shop.ordersOf(good.sku)).toEqual([]);
  expect(await shop.stock(good.sku)).toMatchObject({ available: 12, held: 0 });

  await page.goto("/cart");
  for (const left of [7, 6]) {
    await page.getByRole("button", { name: `Una unidad menos de ${good.name}` }).click();
    await expect(page.getByRole("link", { name: `Carrito: ${left} artículos` })).toBeVisible();
  }
  await goToCheckout(page);
  await fillCheckout(page);
  await payButton(page).click();
  await pay(await purchaseOf(page, shop));
  expect(await shop.stock(good.sku)).toMatchObject({ available: 6, held: 0, sold: 6 });
});

test("Without JavaScript more than an order may hold is refused with all that was typed, and fewer are ordered", async ({
  page,
  reader,
  shop,
  goods,
}) => {
  const { checkout } = spanish;
  const good = await goods.offer({ stock: 12 });
  await putInCart(page, good, { quantity: 8 });
  await reader.open("/checkout");
  const typed = {
    [checkout.name]: ana.name,
    [checkout.email]: ana.email,
    [checkout.phone]: ana.phone,
    [checkout.document]: ana.document,
    [checkout.street]: ana.street,
    [checkout.city]: ana.city,
    [checkout.department]: ana.department,
  };
  await reader.press(checkout.pay, typed);
  expect(reader.text).toContain(`${good.name}: por ahora podés llevar hasta 6 unidades.`);
  expect(reader.text).toContain("Tu carrito y tus datos siguen acá.");
  for (const [label, value] of Object.entries(typed)) expect(await reader.valueOf(label), label).toBe(value);
  expect(await shop.ordersOf(good.sku)).toEqual([]);

  await reader.open("/cart");
  for (const _ of [7, 6]) await reader.press(`Una unidad menos de ${good.name}`);
  await reader.open("/checkout");
  await reader.press(checkout.pay, typed);
  await purchaseOfAddress(reader.url, shop);
  expect(await shop.stock(good.sku)).toMatchObject({ available: 6, held: 6, sold: 0 });
});

test("A cart of more pieces than an order may hold is refused with their number", async ({ page, goods }) => {
  for (let at = 0; at < 4; at++) {
    await putInCart(page, await goods.offer({ stock: 100 }), { quantity: 20 });
  }
  await goToCheckout(page);
  await fillCheckout(page);
  await payButton(page).click();
  await expectRefusal(page, "En un pedido entran hasta 60 unidades.");
});

test("What one address holds without paying is limited, and another address shops as ever", async ({
  page,
  browser,
  shop,
  goods,
  shopUrl,
}) => {
  const good = await goods.offer({ stock: 10 });
  const at = (address: string) =>
    browser.newContext({
      baseURL: shopUrl,
      locale: "es-UY",
      // Only what the nearest proxy wrote counts: the rest is what a client made up.
      extraHTTPHeaders: { "x-forwarded-for": `${Math.random()}, 10.0.0.1, ${address}` },
    });
  const [one, two] = [await at("2001:db8:9:1::a"), await at("2001:db8:9:1::b")];
  await orderQuickly(await one.newPage(), good, { quantity: 5 });

  const colleague = await two.newPage();
  await putInCart(colleague, good);
  await goToCheckout(colleague);
  await fillCheckout(colleague);
  await payButton(colleague).click();
  await expectRefusal(colleague, "Desde tu conexión hay muchas compras empezadas y sin pagar.");

  await orderQuickly(page, good, { quantity: 5 });
  expect(await shop.stock(good.sku)).toMatchObject({ available: 0, held: 10 });
  await Promise.all([one.close(), two.close()]);
});
