import type { Page } from "playwright/test";
import { expectHeading, onHostedPage } from "./support/hosted";
import { fillCheckout, goToCheckout, payButton, putInCart } from "./support/shopping";
import { expect, test } from "./support/test";
import { spanish } from "./support/words";

/** What the shopper is told above the form about a cart that is not as it was shown. */
const changeNotice = (page: Page) =>
  page.getByRole("alert").filter({ hasText: "Revisá el detalle y, si estás de acuerdo, seguí." });

test("Wrong fields are named beside each field and above the form, and nothing typed is lost", async ({
  page,
  shop,
  goods,
}) => {
  const good = await goods.offer({ priceUyu: 1_500_00 });
  await putInCart(page, good);
  await goToCheckout(page);
  await fillCheckout(page, {
    email: "ana@",
    document: "1.234.567-8",
    phone: "12",
    city: "",
    note: "Sin apuro",
    installments: 3,
  });
  await payButton(page).click();

  const summary = page.getByRole("alert").filter({ hasText: "Hay 4 datos para corregir" });
  await expect(summary).toBeVisible();
  const { checkout } = spanish;
  const field = (label: string) => page.getByLabel(label, { exact: true });
  await expect(field(checkout.email)).toHaveAccessibleDescription(/nombre@ejemplo\.com/);
  await expect(field(checkout.phone)).toHaveAccessibleDescription(/al menos 7 cifras/);
  await expect(field(checkout.document)).toHaveAccessibleDescription(/Esa cédula no es válida/);
  await expect(field(checkout.city)).toHaveAccessibleDescription("Completá este dato.");
  await expect(field(checkout.email)).toHaveValue("ana@");
  await expect(field(checkout.document)).toHaveValue("1.234.567-8");
  await expect(field(checkout.department)).toHaveValue("Montevideo");
  await expect(field(checkout.installments)).toHaveValue("3");
  await expect(page.getByLabel(checkout.note)).toHaveValue("Sin apuro");
  expect(await shop.ordersOf(good.sku)).toEqual([]);

  await summary.getByRole("link", { name: /Número de documento/ }).click();
  await expect(field(checkout.document)).toBeFocused();

  await fillCheckout(page);
  await payButton(page).click();
  await onHostedPage(page);
});

test("A script that starts late takes nobody out of the field that is typed into", async ({
  page,
  goods,
}) => {
  let start = () => {};
  const started = new Promise<void>((resolve) => {
    start = resolve;
  });
  await page.route("**/*.js", async (route) => {
    await started;
    await route.continue();
  });
  await putInCart(page, await goods.offer());
  await page.goto("/checkout", { waitUntil: "commit" });
  // The form is sent by the browser alone, as there is no script yet.
  await payButton(page).click();
  await expect(page.getByRole("alert").filter({ hasText: "datos para corregir" })).toBeVisible();
  const name = page.getByLabel(spanish.checkout.name, { exact: true });
  await name.pressSequentially("Ana ");
  start();
  await page.waitForFunction(() => {
    const form = document.querySelector("main form");
    return form && Object.keys(form).some((key) => key.startsWith("__react"));
  });
  // What runs once the script has taken over the page has run when the browser has nothing to do.
  await page.evaluate(() => new Promise((resolve) => requestIdleCallback(resolve)));
  await page.keyboard.type("Suárez");
  await expect(name).toHaveValue("Ana Suárez");
});

test("Goods that sell out between cart and pay are named, and nothing is ordered", async ({
  page,
  shop,
  goods,
}) => {
  const [kept, gone] = [await goods.offer(), await goods.offer({ stock: 1 })];
  await putInCart(page, kept);
  await putInCart(page, gone);
  await goToCheckout(page);
  await fillCheckout(page);
  await goods.setAvailable(gone, 0);
  await payButton(page).click();

  const told = changeNotice(page);
  await expect(told).toContainText(`${gone.name}: se agotó.`);
  await expect(told).toContainText("Todavía no te llevamos a pagar.");
  await expect(told).not.toContainText(kept.name);
  expect(await shop.ordersOf(kept.sku)).toEqual([]);
  expect(await shop.stock(kept.sku)).toMatchObject({ held: 0 });

  await page.getByRole("link", { name: "Cambiar el carrito" }).click();
  await page.getByRole("button", { name: `Quitar ${gone.name} del carrito` }).click();
  await expect(page.getByRole("link", { name: "Carrito: 1 artículo" })).toBeVisible();
  await goToCheckout(page);
  await fillCheckout(page);
  await payButton(page).click();
  await onHostedPage(page);
});

test("When fewer are left than wanted, the checkout says how many", async ({ page, shop, goods }) => {
  const good = await goods.offer({ stock: 3 });
  await putInCart(page, good, { quantity: 3 });
  await goToCheckout(page);
  await fillCheckout(page);
  await goods.setAvailable(good, 1);
  await payButton(page).click();
  await expect(changeNotice(page)).toContainText(
    `${good.name}: queda 1 unidad. Cambiá la cantidad para seguir.`,
  );
  expect(await shop.ordersOf(good.sku)).toEqual([]);

  await page.goto("/cart");
  await page.getByRole("button", { name: "Llevar 1" }).click();
  await expect(page.getByRole("link", { name: "Carrito: 1 artículo" })).toBeVisible();
  await goToCheckout(page);
  await fillCheckout(page);
  await payButton(page).click();
  await onHostedPage(page);
});

test("A price that changed is shown with the old one, and paid only after the shopper agrees", async ({
  page,
  shop,
  goods,
}) => {
  const good = await goods.offer({ priceUyu: 1_000_00 });
  await putInCart(page, good);
  await goToCheckout(page);
  await fillCheckout(page);
  await goods.setPriceUyu(good, 1_100_50);
  await payButton(page).click();
  const told = changeNotice(page);
  await expect(told).toContainText(
    new RegExp(`${good.name}: ahora cuesta \\$\\s?1\\.100,50, antes \\$\\s?1\\.000,00`),
  );
  expect(await shop.ordersOf(good.sku)).toEqual([]);

  await expect(page.getByText(/1\.350,50/)).toBeVisible();
  await payButton(page).click();
  await onHostedPage(page);
  expect(await shop.ordersOf(good.sku)).toMatchObject([{ subtotal: 1_100_50, total: 1_350_50 }]);
});

test("The last piece goes to one of two shoppers, and the other is told before paying", async ({
  page,
  browser,
  baseURL,
  shop,
  goods,
}) => {
  const good = await goods.offer({ stock: 1 });
  const rivalContext = await browser.newContext({ baseURL, locale: spanish.locale });
  const rival = await rivalContext.newPage();
  for (const shopper of [page, rival]) {
    await putInCart(shopper, good);
    await goToCheckout(shopper);
    await fillCheckout(shopper);
  }
  await payButton(rival).click();
  await onHostedPage(rival);
  await payButton(page).click();
  await expect(changeNotice(page)).toContainText(`${good.name}: se agotó.`);
  expect(await shop.ordersOf(good.sku)).toHaveLength(1);
  expect(await shop.stock(good.sku)).toEqual({ onHand: 1, available: 0, held: 1, sold: 0 });
  await rivalContext.close();
});

test("Goods that another tab added are shown before they are paid", async ({ page, context, goods }) => {
  const [first, second] = [await goods.offer(), await goods.offer()];
  await putInCart(page, first);
  await goToCheckout(page);
  await fillCheckout(page);
  await putInCart(await context.newPage(), second);
  await payButton(page).click();
  await expect(changeNotice(page)).toContainText(`${second.name}: se agregó al carrito en otra página.`);
});

test("The checkout of an empty cart leads to the goods", async ({ page }) => {
  await page.goto("/checkout");
  await expectHeading(page, spanish.cart.empty);
  await page.getByRole("link", { name: "Ver los productos" }).click();
  await expectHeading(page, "Todos los productos");
});

test("A cart with goods that are sold no more says so and cannot be paid", async ({ page, goods, shop }) => {
  const good = await goods.offer();
  await putInCart(page, good);
  await shop.query(`DELETE FROM "Variant" WHERE "sku" = $1`, [good.sku]);
  await page.goto("/cart");
  await expect(page.getByText("Ya no se vende. Quitalo para seguir.")).toBeVisible();
  await expect(page.getByRole("link", { name: spanish.cart.checkout })).toHaveCount(0);
  await page.goto("/checkout");
  await fillCheckout(page);
  await payButton(page).click();
  await expect(changeNotice(page)).toBeVisible();
  await expect(page.getByText("Uno de los productos ya no se vende.").first()).toBeVisible();
});
