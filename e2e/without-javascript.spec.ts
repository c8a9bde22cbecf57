import { cancelOnHostedPage, cards, expectHeading, payOnHostedPage } from "./support/hosted";
import { purchaseOf } from "./support/purchase";
import { ana, fillCheckout, goToCheckout, payButton, putInCart } from "./support/shopping";
import { expect, test } from "./support/test";
import { spanish } from "./support/words";

test("Without JavaScript a shopper browses, searches, fills a cart, pays and sees the order", {
  tag: "@nojs",
}, async ({ page, shop, buyByHand }) => {
  await page.goto("/");
  await page.getByRole("searchbox").filter({ visible: true }).first().fill("bombilla");
  await page.getByRole("button", { name: "Buscar" }).filter({ visible: true }).first().click();
  await page.getByRole("link", { name: "Bombilla de alpaca" }).click();
  await expectHeading(page, "Bombilla de alpaca");
  await page.getByRole("button", { name: spanish.product.add }).click();
  await expectHeading(page, spanish.cart.title);
  await page.getByRole("button", { name: "Una unidad más de Bombilla de alpaca" }).click();
  await expect(page.getByRole("link", { name: "Carrito: 2 artículos" })).toBeVisible();
  await page.getByRole("button", { name: "Quitar Bombilla de alpaca del carrito" }).click();
  await expectHeading(page, spanish.cart.empty);

  const { token } = await buyByHand({ stock: 4, quantity: 2 });
  await payOnHostedPage(page, cards.approved);
  await expectHeading(page, spanish.result.paid);
  expect(await shop.order(token)).toMatchObject({ state: "paid", paidTotal: 2_250_00 });
  await page.getByRole("link", { name: spanish.result.view }).click();
  await expect(page.getByText(/terminada en 1111/)).toBeVisible();
});

test("Without JavaScript wrong fields are told, and nothing typed is lost", { tag: "@nojs" }, async ({
  page,
  shop,
  goods,
  pay,
}) => {
  await putInCart(page, await goods.offer({ priceUyu: 1_500_00 }));
  await goToCheckout(page);
  await fillCheckout(page, { email: "ana@", note: "Sin apuro", installments: 2, department: "Rocha" });
  await page.getByLabel(spanish.checkout.documentType).selectOption("passport");
  await payButton(page).click();

  const { checkout } = spanish;
  const field = (label: string) => page.getByLabel(label, { exact: true });
  await expect(page.getByRole("alert").filter({ hasText: "Hay un dato para corregir" })).toBeVisible();
  await expect(field(checkout.email)).toHaveAccessibleDescription(/nombre@ejemplo\.com/);
  for (const [label, value] of [
    [checkout.name, ana.name],
    [checkout.email, "ana@"],
    [checkout.phone, ana.phone],
    [checkout.document, ana.document],
    [checkout.documentType, "passport"],
    [checkout.street, ana.street],
    [checkout.department, "Rocha"],
    [checkout.installments, "2"],
  ] as const) {
    await expect(field(label)).toHaveValue(value);
  }
  await expect(page.getByLabel(checkout.note)).toHaveValue("Sin apuro");

  await field(checkout.email).fill(ana.email);
  await payButton(page).click();
  await pay(await purchaseOf(page, shop));
});

test("Without JavaScript a choice of pick-up is kept when a field is wrong", { tag: "@nojs" }, async ({
  page,
  goods,
}) => {
  await putInCart(page, await goods.offer());
  await goToCheckout(page);
  await fillCheckout(page, { pickup: true, phone: "1" });
  await payButton(page).click();
  await expect(page.getByRole("alert").filter({ hasText: "Hay un dato para corregir" })).toBeVisible();
  await expect(page.getByRole("radio", { name: spanish.checkout.pickup })).toBeChecked();
  await expect(page.getByLabel(spanish.checkout.street)).toBeHidden();
});

test("Without JavaScript a declined card, a cancelled payment and a new try lead to a paid order", {
  tag: "@nojs",
}, async ({ page, shop, buy }) => {
  const { good, token } = await buy({ stock: 1 });
  await payOnHostedPage(page, cards.declined);
  await expect(page.getByRole("alert")).toContainText(spanish.hosted.declined);
  await cancelOnHostedPage(page);
  await page.getByRole("button", { name: spanish.result.again }).click();
  await payOnHostedPage(page, cards.approved);
  await expectHeading(page, spanish.result.paid);
  expect(await shop.attempts(token)).toHaveLength(2);
  expect(await shop.stock(good.sku)).toMatchObject({ held: 0, sold: 1 });
});

test("Without JavaScript the result page refreshes by itself until the payment is decided", {
  tag: "@nojs",
}, async ({ page, sandbox, order }) => {
  const { token, sessionId } = await order();
  const { id } = await sandbox.pay(sessionId, cards.pending);
  await page.goto(`/checkout/result/${token}`);
  await expectHeading(page, spanish.result.confirming);
  await sandbox.settle(id, "approved");
  await expectHeading(page, spanish.result.paid);
});

test("Without JavaScript a double click on pay makes one order and one session", { tag: "@nojs" }, async ({
  page,
  shop,
  sandbox,
  goods,
}) => {
  const good = await goods.offer({ stock: 3 });
  await putInCart(page, good);
  await goToCheckout(page);
  await fillCheckout(page);
  await payButton(page).dblclick();
  const { token, attempt } = await purchaseOf(page, shop);
  expect(await shop.ordersOf(good.sku)).toHaveLength(1);
  expect(await shop.attempts(token)).toHaveLength(1);
  expect(await sandbox.sessions(attempt.sessionReference)).toHaveLength(1);
});

test("Without JavaScript a price that changed is told line by line, and the form is kept", {
  tag: "@nojs",
}, async ({ page, shop, goods, pay }) => {
  const good = await goods.offer();
  await putInCart(page, good);
  await goToCheckout(page);
  await fillCheckout(page);
  await goods.setPriceUyu(good, 2_000_00);
  await payButton(page).click();
  await expect(page.getByText(`${good.name}: ahora cuesta`)).toBeVisible();
  await expect(page.getByLabel(spanish.checkout.street)).toHaveValue(ana.street);
  await payButton(page).click();
  await pay(await purchaseOf(page, shop));
});
