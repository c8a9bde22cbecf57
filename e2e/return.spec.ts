import { cancelOnHostedPage, cards, expectHeading, payOnHostedPage } from "./support/hosted";
import { expectCallbacks, expectOrderState, expectPayment, purchaseOf } from "./support/purchase";
import { expect, test } from "./support/test";
import { spanish } from "./support/words";

test("After a decline a shopper comes back, tries again in a fresh session and pays", async ({
  page,
  shop,
  buy,
}) => {
  const { good, ...first } = await buy({ stock: 1 });
  await payOnHostedPage(page, cards.declined);
  await expect(page.getByRole("alert")).toContainText(spanish.hosted.declined);
  await expectPayment(shop, first.token, "denied");

  await page.goto(`/checkout/result/${first.token}`);
  await expectHeading(page, spanish.result.declined);
  await page.getByRole("button", { name: spanish.result.again }).click();
  const second = await purchaseOf(page, shop);
  expect(second.token).toBe(first.token);
  expect(second.sessionId).not.toBe(first.sessionId);
  for (const name of ["sessionReference", "paymentReference", "invoiceNumber", "callbackKey"] as const) {
    expect(second.attempt[name]).not.toBe(first.attempt[name]);
  }

  await payOnHostedPage(page, cards.approved);
  await expectHeading(page, spanish.result.paid);
  expect(await shop.attempts(first.token)).toMatchObject([
    { state: "closed", closeReason: "declined" },
    { state: "closed", closeReason: "paid" },
  ]);
  expect(await shop.stock(good.sku)).toMatchObject({ available: 0, held: 0, sold: 1 });
});

test("Whoever cancels finds cart and order as they were, goes on in the same session and pays", async ({
  page,
  shop,
  sandbox,
  buy,
}) => {
  const { good, token, attempt, sessionId } = await buy({ stock: 1 });
  await cancelOnHostedPage(page);
  await expect(page.getByText("Por lo que informa Plexo, no se cobró nada.")).toBeVisible();
  await expect(page.getByRole("link", { name: "Carrito: 1 artículo" })).toBeVisible();
  expect(await shop.order(token)).toMatchObject({ state: "awaiting_payment", stock: "held" });
  await page.getByRole("link", { name: spanish.result.change }).click();
  await expect(page.getByRole("link", { name: good.name }).filter({ visible: true })).toBeVisible();

  await page.goto(`/checkout/cancel/${token}`);
  await page.getByRole("button", { name: spanish.result.continue }).click();
  expect((await purchaseOf(page, shop)).sessionId).toBe(sessionId);
  await payOnHostedPage(page, cards.approved);
  await expectHeading(page, spanish.result.paid);
  expect(await sandbox.sessions(attempt.sessionReference)).toHaveLength(1);
});

test("The cancel page of an order that was paid after all says that it is paid", async ({
  page,
  order,
  pay,
}) => {
  const { token, sessionId } = await order();
  await pay({ token, sessionId });
  await page.goto(`/checkout/cancel/${token}`);
  await expectHeading(page, spanish.result.paid);
});

test("A shopper who is back before the callback sees the payment, and the late callback changes nothing", async ({
  page,
  shop,
  sandbox,
  buy,
}) => {
  const { good, token, attempt } = await buy();
  await sandbox.rule({ referenceId: attempt.sessionReference, callbacks: "after-redirect", delayMs: 4_000 });
  await payOnHostedPage(page, cards.approved);
  await expectHeading(page, spanish.result.paid);
  expect(await shop.callbacks(token)).toEqual([]);
  const facts = async () => {
    const { state, paidTotal, stock, flagReason } = await shop.order(token);
    const payments = await shop.payments(token);
    return { state, paidTotal, stock, flagReason, payments, pieces: await shop.stock(good.sku) };
  };
  const before = await facts();

  await expectCallbacks(shop, token, ["applied"]);
  expect(await facts()).toEqual(before);
  expect(before).toMatchObject({ state: "paid", payments: [{ status: "approved" }] });
});

test("A payment whose callback never comes is found by the page that the shopper comes back to", async ({
  page,
  shop,
  sandbox,
  buy,
}) => {
  const { token, attempt } = await buy();
  await sandbox.rule({ referenceId: attempt.sessionReference, callbacks: "drop" });
  await payOnHostedPage(page, cards.approved);
  await expectHeading(page, spanish.result.paid);
  expect(await sandbox.deliveries(attempt.sessionReference)).toMatchObject([{ state: "dropped" }]);
  expect(await shop.callbacks(token)).toEqual([]);
  expect(await shop.order(token)).toMatchObject({ state: "paid", flagReason: null });
});

test("A payment is found even when the callback is lost and the shopper closed the tab", async ({
  shop,
  sandbox,
  order,
}) => {
  const { good, token, attempt, sessionId } = await order();
  await sandbox.rule({ referenceId: attempt.sessionReference, callbacks: "drop" });
  await sandbox.pay(sessionId);
  expect((await shop.order(token)).state).toBe("awaiting_payment");
  await expectOrderState(shop, token, "paid", 25_000);
  expect(await shop.stock(good.sku)).toMatchObject({ held: 0, sold: 1 });
});

test("A callback that comes three times pays the order once", async ({ shop, sandbox, order, pay }) => {
  const { good, token, attempt, sessionId } = await order();
  await sandbox.rule({ referenceId: attempt.sessionReference, callbacks: "repeat", times: 3 });
  await pay({ token, sessionId });
  await expect
    .poll(async () => (await sandbox.deliveries(attempt.sessionReference)).map(({ state }) => state))
    .toEqual(["delivered", "delivered", "delivered"]);
  await expectCallbacks(shop, token, ["applied"]);
  expect(await shop.order(token)).toMatchObject({ state: "paid", paidTotal: 1_250_00, flagReason: null });
  expect(await shop.stock(good.sku)).toMatchObject({ held: 0, sold: 1 });
});

test("While Plexo is still deciding the page says so, and shows the payment by itself once it is approved", async ({
  page,
  shop,
  sandbox,
  buy,
}) => {
  const { token, attempt } = await buy();
  await payOnHostedPage(page, cards.pending);
  await expectHeading(page, spanish.result.confirming);
  await expectOrderState(shop, token, "confirming");
  const [payment] = await sandbox.payments(attempt.paymentReference);
  await sandbox.settle(payment?.id ?? "", "approved");
  await expectHeading(page, spanish.result.paid);
});

test("A payment that Plexo declines after deciding is shown as declined, and can be tried again", async ({
  page,
  shop,
  sandbox,
  order,
  pay,
}) => {
  const { token, sessionId } = await order();
  const { id } = await sandbox.pay(sessionId, cards.pending);
  await page.goto(`/checkout/result/${token}`);
  await expectHeading(page, spanish.result.confirming);
  await sandbox.settle(id, "denied");
  await expectHeading(page, spanish.result.declined);
  await page.getByRole("button", { name: spanish.result.again }).click();
  await pay(await purchaseOf(page, shop));
});

test("A return that names no order finds the one that this browser went to pay", async ({ page, order }) => {
  const { token } = await order();
  await page.goto("/checkout/cancel");
  await expectHeading(page, spanish.result.cancelled);
  await page.goto("/checkout/result");
  await expectHeading(page, spanish.result.unpaid);
  expect(page.url()).toContain(token);
});

test("Opening the result page of an order that nobody paid does not pay it", async ({
  page,
  shop,
  order,
}) => {
  const { token } = await order();
  await page.goto(`/checkout/result/${token}?status=approved&paid=true`);
  await expectHeading(page, spanish.result.unpaid);
  expect(await shop.order(token)).toMatchObject({ state: "awaiting_payment", paidTotal: 0 });
});

test("An expired session says so on both pages, and the order can be paid in a new one", async ({
  page,
  shop,
  sandbox,
  buy,
  pay,
  browserErrors,
}) => {
  browserErrors.expect(/410 \(Gone\)/);
  const { good, token, attempt, sessionId } = await buy({ stock: 1 });
  await sandbox.expireSession(sessionId);
  await shop.letSessionExpire(attempt.id);
  await page.reload();
  await expectHeading(page, spanish.hosted.expired);
  await page.getByRole("link", { name: spanish.hosted.backToShop }).click();

  await page.goto(`/checkout/result/${token}`);
  await expectHeading(page, spanish.result.expired);
  expect(await shop.stock(good.sku)).toMatchObject({ available: 1, held: 0 });
  await page.getByRole("button", { name: spanish.result.again }).click();
  const renewed = await purchaseOf(page, shop);
  expect(renewed.sessionId).not.toBe(sessionId);
  await pay(renewed);
});
