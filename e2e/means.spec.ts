import type { Page } from "playwright/test";
import { expectGoodPage } from "./support/gateway";
import { expectHeading, payerEmail } from "./support/hosted";
import { expectOrderState, purchaseOf, purchaseOfAddress } from "./support/purchase";
import { ana, fillCheckout, goToCheckout, payButton, pickupFields, putInCart } from "./support/shopping";
import { expect, test } from "./support/test";
import { spanish } from "./support/words";

/** What must not be said of an order that is paid without a card. */
const ofCards = /tarjeta(?! de regalo)|cuota/i;

async function expectNothingOfCards(page: Page): Promise<void> {
  for (const part of ["main", "footer"]) await expect(page.locator(part)).not.toContainText(ofCards);
}

const voucherButton = /cupón|transferir/i;

/** Takes a voucher on the hosted page. */
async function takeVoucher(page: Page): Promise<void> {
  await page.getByLabel(spanish.hosted.holder, { exact: true }).fill(ana.name);
  await page.getByLabel(spanish.hosted.email, { exact: true }).fill(payerEmail);
  await page.getByRole("button", { name: voucherButton }).click();
}

test("Cash is paid with a voucher: what to do, the code, until when, the way back, and then it is paid", async ({
  page,
  shop,
  sandbox,
  goods,
}) => {
  const good = await goods.offer({ priceUyu: 6_500_00, stock: 2 });
  await putInCart(page, good);
  await goToCheckout(page);
  const { checkout } = spanish;
  await expect(page.getByLabel(checkout.installments)).toBeVisible();
  await fillCheckout(page, { pickup: true, means: "cash" });
  await expect(page.getByLabel(checkout.installments)).toBeHidden();
  await expect(page.getByText(/te dan un cupón/)).toBeVisible();
  await expect(page.getByText(/datos de tu tarjeta/)).toBeHidden();
  await expectGoodPage(page);
  await payButton(page).click();

  await expect(page.getByRole("link", { name: "Redpagos" })).toBeVisible();
  await expect(page.getByLabel(spanish.hosted.number)).toHaveCount(0);
  const sessionId = new URL(page.url()).pathname.slice(1);
  await takeVoucher(page);
  await expectHeading(page, "Cupón para pagar en Abitab");
  const code = (await page.locator(".voucher-code code").textContent())?.replaceAll(" ", "") ?? "";
  expect(code).toMatch(/^\d{16}$/);
  await page.getByRole("link", { name: spanish.hosted.backToShop }).click();

  await expectHeading(page, spanish.result.voucher);
  await expect(page.locator("main")).toContainText(code);
  await expect(page.locator("main")).toContainText("Abitab");
  await expect(page.locator("main")).toContainText(/Pagá antes del/);
  await expectNothingOfCards(page);
  await expectGoodPage(page);
  // The order is made: its goods are kept for it, and are not in the cart any more.
  expect(await shop.stock(good.sku)).toMatchObject({ available: 1, held: 1 });
  await expect(page.getByRole("link", { name: /^Carrito/ })).toHaveAccessibleName("Carrito: 0 artículos");

  await page.getByRole("link", { name: "Ver el cupón en Plexo" }).click();
  expect(page.url()).toContain(sessionId);
  await expectHeading(page, "Cupón para pagar en Abitab");
  await page.goBack();
  await page.getByRole("link", { name: spanish.result.view }).click();
  await expect(page.getByText("Efectivo", { exact: true })).toBeVisible();
  await expect(page.locator("main")).toContainText(code);
  await expectNothingOfCards(page);
  await expectGoodPage(page);

  const token = new URL(page.url()).pathname.split("/").at(-1) ?? "";
  const [attempt] = await shop.attempts(token);
  const [payment] = await sandbox.payments(attempt?.paymentReference);
  await sandbox.settle(payment?.id ?? "", "approved");
  await expectOrderState(shop, token, "paid");
  await page.reload();
  await expect(page.locator("main")).toContainText("Pagado");
  await expect(page.locator("main")).not.toContainText(/Pagá antes del/);
  await expectNothingOfCards(page);
  expect(await shop.stock(good.sku)).toMatchObject({ available: 1, held: 0, sold: 1 });
});

test("Without JavaScript cash is paid with a voucher, by the same forms", async ({
  page,
  reader,
  shop,
  sandbox,
  goods,
}) => {
  const good = await goods.offer({ priceUyu: 6_500_00, stock: 2 });
  await putInCart(page, good);
  await reader.open("/checkout");
  await reader.press(spanish.checkout.pay, { ...pickupFields, Efectivo: true });
  const { token, attempt } = await purchaseOfAddress(reader.url, shop);
  expect(reader.text).toContain("Redpagos");
  expect(reader.text).not.toContain(spanish.hosted.number);
  await reader.press("Obtener el cupón", {
    [spanish.hosted.holder]: ana.name,
    [spanish.hosted.email]: payerEmail,
  });
  expect(reader.text).toContain("Cupón para pagar en Abitab");
  await reader.follow(spanish.hosted.backToShop);
  await reader.expectSoon(spanish.result.voucher);
  expect(reader.text).toMatch(/Pagá antes del/);
  expect(reader.text).not.toMatch(ofCards);
  expect(await shop.stock(good.sku)).toMatchObject({ available: 1, held: 1 });
  await reader.follow(spanish.result.view);
  expect(reader.text).not.toMatch(ofCards);

  const [payment] = await sandbox.payments(attempt.paymentReference);
  await sandbox.settle(payment?.id ?? "", "approved");
  await expectOrderState(shop, token, "paid");
  await reader.reload();
  expect(reader.text).toContain("Pagado");
  expect(reader.text).not.toMatch(/Pagá antes del/);
  expect(await shop.stock(good.sku)).toMatchObject({ available: 1, held: 0, sold: 1 });
});

test("Whoever gave up on a transfer pays the same order with a card", async ({ page, shop, goods, pay }) => {
  const good = await goods.offer();
  await putInCart(page, good);
  await goToCheckout(page);
  await fillCheckout(page, { means: "transfer" });
  await payButton(page).click();
  await expect(page.getByRole("button", { name: voucherButton })).toBeVisible();
  const [{ token } = { token: "" }] = await shop.ordersOf(good.sku);

  await page.goto(`/orders/${token}`);
  await expect(page.getByRole("radio", { name: spanish.checkout.means.transfer })).toBeChecked();
  await expectGoodPage(page);
  await page.getByRole("radio", { name: spanish.checkout.means.card }).check();
  await page.getByRole("button", { name: spanish.result.continue }).click();
  await pay(await purchaseOf(page, shop));
  expect(await shop.order(token)).toMatchObject({ state: "paid", means: "card" });
  expect(await shop.attempts(token)).toMatchObject([
    { means: "transfer", closeReason: "superseded" },
    { means: "card", closeReason: "paid" },
  ]);
});
