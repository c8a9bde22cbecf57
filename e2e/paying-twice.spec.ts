import type { Page } from "playwright/test";
import { cards, expectHeading, onHostedPage, payOnHostedPage } from "./support/hosted";
import { expectPayment, purchaseOf } from "./support/purchase";
import { fillCheckout, goToCheckout, payButton, putInCart } from "./support/shopping";
import { expect, test } from "./support/test";
import { spanish } from "./support/words";

test("A double click on pay makes one order and one session", async ({ page, shop, sandbox, goods }) => {
  const good = await goods.offer({ stock: 3 });
  await putInCart(page, good);
  await goToCheckout(page);
  await fillCheckout(page);
  await payButton(page).dblclick();
  const { token, attempt } = await purchaseOf(page, shop);
  expect(await shop.ordersOf(good.sku)).toHaveLength(1);
  expect(await shop.attempts(token)).toHaveLength(1);
  expect(await sandbox.sessions(attempt.sessionReference)).toHaveLength(1);
  expect(await shop.stock(good.sku)).toMatchObject({ available: 2, held: 1 });
});

test("A double click on a product's button puts one piece into the cart", async ({ page, goods }) => {
  const good = await goods.offer({ stock: 3 });
  await page.goto(`/products/${good.slug}`);
  await page.getByRole("button", { name: spanish.product.add }).dblclick();
  await expectHeading(page, spanish.cart.title);
  await expect(
    page.getByRole("banner").getByRole("link", { name: "Carrito: 1 artículo", exact: true }),
  ).toBeVisible();
});

test("Two tabs that pay the same cart at once reach the same session", async ({
  page,
  context,
  shop,
  sandbox,
  goods,
}) => {
  const good = await goods.offer({ stock: 3 });
  await putInCart(page, good);
  await goToCheckout(page);
  const other = await context.newPage();
  await goToCheckout(other);
  await fillCheckout(page);
  await fillCheckout(other);
  const pay = async (tab: Page) => {
    await payButton(tab).click();
    return onHostedPage(tab);
  };
  const [one, two] = await Promise.all([pay(page), pay(other)]);
  expect(two).toBe(one);
  expect(await shop.ordersOf(good.sku)).toHaveLength(1);
  const { attempt } = await purchaseOf(page, shop);
  expect(await sandbox.sessions(attempt.sessionReference)).toHaveLength(1);
});

test("Back from the hosted page and pay again leads to the same session", async ({
  page,
  shop,
  sandbox,
  buyByHand,
  pay,
}) => {
  const { good, token, attempt, sessionId } = await buyByHand();
  await page.goBack();
  await expectHeading(page, spanish.checkout.title);
  await fillCheckout(page);
  await payButton(page).click();
  expect((await purchaseOf(page, shop)).sessionId).toBe(sessionId);
  await pay({ token, sessionId });
  expect(await shop.ordersOf(good.sku)).toHaveLength(1);
  expect(await shop.attempts(token)).toHaveLength(1);
  expect(await sandbox.sessions(attempt.sessionReference)).toHaveLength(1);
});

test("Back from the hosted page and a changed cart make a new order, and the old attempt ends", async ({
  page,
  shop,
  buyByHand,
  pay,
}) => {
  const { good, ...before } = await buyByHand({ stock: 2 });
  await page.goBack();
  await page.goto("/cart");
  await page.getByRole("button", { name: `Una unidad más de ${good.name}` }).click();
  await expect(page.getByRole("link", { name: "Carrito: 2 artículos" })).toBeVisible();
  await goToCheckout(page);
  await fillCheckout(page);
  await payButton(page).click();

  const after = await purchaseOf(page, shop);
  expect(after.token).not.toBe(before.token);
  expect(await shop.attempts(before.token)).toMatchObject([{ state: "closed", closeReason: "superseded" }]);
  expect(await shop.order(before.token)).toMatchObject({ stock: "released" });
  expect(await shop.stock(good.sku)).toEqual({ onHand: 2, available: 0, held: 2, sold: 0 });
  await pay(after);
  expect(await shop.order(after.token)).toMatchObject({ state: "paid", subtotal: 2_000_00 });
});

test("Paying an order's old session and its new one is never dropped: both count, and the order is flagged", async ({
  page,
  context,
  shop,
  sandbox,
  buy,
}) => {
  const { good, ...first } = await buy({ stock: 1 });
  await payOnHostedPage(page, cards.declined);
  await expectPayment(shop, first.token, "denied");
  const other = await context.newPage();
  await other.goto(`/checkout/result/${first.token}`);
  await other.getByRole("button", { name: spanish.result.again }).click();
  await payOnHostedPage(other, cards.approved);
  await expectHeading(other, spanish.result.paid);

  await payOnHostedPage(page, cards.approved);
  await expectHeading(page, spanish.result.paid);
  await expect.poll(async () => (await shop.order(first.token)).flagReason).toBe("paid-twice");
  expect(await shop.order(first.token)).toMatchObject({ state: "paid", paidTotal: 2_500_00 });
  expect(await shop.stock(good.sku)).toMatchObject({ held: 0, sold: 1 });
  expect(await sandbox.payments(first.attempt.paymentReference)).toHaveLength(2);
});

test("An order that is paid cannot be paid again from a tab that was left open", async ({
  page,
  context,
  shop,
  goods,
  pay,
}) => {
  const good = await goods.offer();
  await putInCart(page, good);
  await goToCheckout(page);
  await fillCheckout(page);
  const other = await context.newPage();
  await goToCheckout(other);
  await fillCheckout(other);
  await payButton(other).click();
  await pay(await purchaseOf(other, shop));

  await payButton(page).click();
  await expectHeading(page, spanish.cart.empty);
  expect(await shop.ordersOf(good.sku)).toHaveLength(1);
});
