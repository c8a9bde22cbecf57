import { cards, expectHeading, payerEmail, payOnHostedPage, securityCode } from "./support/hosted";
import { expectCallbacks, purchaseOf } from "./support/purchase";
import { ana, fillCheckout, goToCheckout, goToPay, payButton, putInCart } from "./support/shopping";
import { expect, test } from "./support/test";
import { spanish } from "./support/words";

test("A shopper pays with a test card, and the order is paid, its goods sold and the cart empty", async ({
  page,
  shop,
  buyByHand,
}) => {
  const { good, token, attempt } = await buyByHand({ stock: 5, priceUyu: 1_234_50, quantity: 2 });
  expect(await shop.stock(good.sku)).toEqual({ onHand: 5, available: 3, held: 2, sold: 0 });

  await payOnHostedPage(page, cards.approved);
  await expectHeading(page, spanish.result.paid);
  await expect(page.getByRole("link", { name: "Carrito: 0 artículos" })).toBeVisible();

  expect(await shop.order(token)).toMatchObject({
    state: "paid",
    stock: "sold",
    currency: "UYU",
    subtotal: 2_469_00,
    shipping: 250_00,
    total: 2_719_00,
    paidTotal: 2_719_00,
    flagReason: null,
  });
  expect(await shop.stock(good.sku)).toEqual({ onHand: 5, available: 3, held: 0, sold: 2 });
  await expectCallbacks(shop, token, ["applied"]);
  expect(await shop.payments(token)).toMatchObject([
    { attemptId: attempt.id, status: "approved", brand: "visa", last4: "1111" },
  ]);

  await page.getByRole("link", { name: spanish.result.view }).click();
  await expectHeading(page, /^Pedido n\.º \d+$/);
  for (const fact of ["Pagado", ana.name, /terminada en 1111/, "Plexo confirmó el pago"]) {
    await expect(page.getByText(fact, { exact: true }).filter({ visible: true }).first()).toBeVisible();
  }
  await expect(page.getByText(good.name).filter({ visible: true })).toBeVisible();
  await page.goto("/cart");
  await expectHeading(page, spanish.cart.empty);
});

test("Of the card nothing but its brand and its last four digits reaches the database", async ({
  page,
  shop,
  sandbox,
  buy,
}) => {
  const { token, attempt } = await buy();
  await payOnHostedPage(page, cards.approved);
  await expectHeading(page, spanish.result.paid);
  await expectCallbacks(shop, token, ["applied"]);

  const [payment] = await sandbox.payments(attempt.paymentReference);
  const cardToken = /"token":"([0-9a-f]{32})"/.exec(JSON.stringify(payment))?.[1] ?? "none";
  expect(cardToken).not.toBe("none");
  const values = await shop.everyValue();
  // The search finds what is there.
  expect(values).toContain(attempt.paymentReference);
  expect(values).toContain("1111");
  const digits = cards.approved;
  for (const secret of [digits, digits.slice(0, 8), digits.slice(0, 6), cardToken, payerEmail]) {
    expect(values.filter((value) => value.replace(/[\s-]/g, "").includes(secret))).toEqual([]);
  }
  expect(values).not.toContain(securityCode);
});

test("Plexo is asked for exactly what was ordered, with distinct references of our own", async ({
  page,
  sandbox,
  buyByHand,
}) => {
  // As the one proxy of this stack writes it, behind what a client may have written.
  await page.setExtraHTTPHeaders({ "x-forwarded-for": "6.6.6.6, 203.0.113.7" });
  const { token, attempt } = await buyByHand({ priceUyu: 999_99 });
  const [session] = await sandbox.sessions(attempt.sessionReference);
  expect(session).toMatchObject({
    referenceId: attempt.sessionReference,
    merchantId: 3243,
    disableThreeds: expect.any(Boolean),
    paymentMethodTypes: ["card"],
    payment: {
      referenceId: attempt.paymentReference,
      invoiceNumber: attempt.invoiceNumber,
      amount: 1_249_99,
      currency: "UYU",
      installments: 1,
      metadata: { orderId: attempt.orderId },
    },
    browserDetails: {
      ipAddress: "203.0.113.7",
      userAgent: expect.stringContaining("Chrome"),
    },
    paymentCallbackUrl: expect.stringContaining(`/api/plexo/callbacks/${attempt.callbackKey}`),
    defaultUrl: expect.stringContaining(`/checkout/result/${token}`),
    cancelUrl: expect.stringContaining(`/checkout/cancel/${token}`),
  });
  expect(attempt.paymentReference).not.toBe(attempt.sessionReference);
  expect(page.url()).toBe(session?.url);
});

test("A card that is declined leaves room for another one in the same session", async ({
  page,
  shop,
  sandbox,
  buy,
}) => {
  const { good, token, attempt, sessionId } = await buy({ stock: 1 });
  await payOnHostedPage(page, cards.declined);
  await expect(page.getByRole("alert")).toContainText(spanish.hosted.declined);
  expect(page.url()).toContain(sessionId);

  await payOnHostedPage(page, cards.approved);
  await expectHeading(page, spanish.result.paid);
  expect(await shop.order(token)).toMatchObject({ state: "paid", paidTotal: 1_250_00, flagReason: null });
  expect(await shop.attempts(token)).toMatchObject([{ state: "closed", closeReason: "paid" }]);
  const tried = await sandbox.payments(attempt.paymentReference);
  expect(tried.map(({ status }) => status).sort()).toEqual(["approved", "denied"]);
  expect(await shop.stock(good.sku)).toMatchObject({ available: 0, held: 0, sold: 1 });
});

test("Whoever picks up gives no address and pays no delivery", async ({ page, shop, goods }) => {
  await putInCart(page, await goods.offer({ priceUyu: 800_00 }));
  await goToCheckout(page);
  await expect(page.getByLabel(spanish.checkout.street)).toBeVisible();
  await fillCheckout(page, { pickup: true });
  await expect(page.getByLabel(spanish.checkout.street)).toBeHidden();
  await payButton(page).click();
  const { token } = await purchaseOf(page, shop);
  await payOnHostedPage(page, cards.approved);
  await expectHeading(page, spanish.result.paid);
  expect(await shop.order(token)).toMatchObject({
    state: "paid",
    delivery: "pickup",
    street: null,
    shipping: 0,
    total: 800_00,
  });
});

test("A large order may be paid in instalments, and Plexo is told in how many", async ({
  page,
  shop,
  sandbox,
  goods,
}) => {
  await goToPay(page, await goods.offer({ priceUyu: 6_500_00 }), { installments: 6 });
  await expect(page.getByText("6 cuotas")).toBeVisible();
  const { token, attempt } = await purchaseOf(page, shop);
  await payOnHostedPage(page, cards.approved);
  await expectHeading(page, spanish.result.paid);
  expect(await shop.order(token)).toMatchObject({ state: "paid", installments: 6, total: 6_500_00 });
  expect(await sandbox.payments(attempt.paymentReference)).toMatchObject([{ installments: 6 }]);
  await page.getByRole("link", { name: spanish.result.view }).click();
  await expect(page.getByText("6 cuotas")).toBeVisible();
});

test("A small order is paid at once: no instalments are offered", async ({ page, goods }) => {
  await putInCart(page, await goods.offer({ priceUyu: 900_00 }));
  await goToCheckout(page);
  await expect(page.getByLabel(spanish.checkout.installments)).toHaveCount(0);
});

test("A shopper who chose dollars sees dollars everywhere and pays in dollars", async ({
  page,
  shop,
  sandbox,
  goods,
}) => {
  const good = await goods.offer({ priceUsd: 19_95 });
  await page.goto(`/products/${good.slug}`);
  await page.getByRole("button", { name: "USD" }).click();
  await expect(page.getByRole("button", { name: "USD", pressed: true })).toBeVisible();
  await goToPay(page, good, { quantity: 2 });
  await expect(page.getByText(/46,90/).first()).toBeVisible();
  const { token, attempt } = await purchaseOf(page, shop);
  await payOnHostedPage(page, cards.approved);
  await expectHeading(page, spanish.result.paid);
  expect(await shop.order(token)).toMatchObject({
    state: "paid",
    currency: "USD",
    subtotal: 39_90,
    shipping: 7_00,
    total: 46_90,
    paidTotal: 46_90,
  });
  expect(await sandbox.payments(attempt.paymentReference)).toMatchObject([
    { amount: { currency: "USD", total: 46.9 } },
  ]);
});
