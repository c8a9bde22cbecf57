import { cards, expectHeading } from "./support/hosted";
import { expectFormKept } from "./support/kept-form";
import { expectPayment, purchaseOf } from "./support/purchase";
import { fillCheckout, goToCheckout, payButton, putInCart } from "./support/shopping";
import { expect, test } from "./support/test";
import { spanish } from "./support/words";

const note = "Timbre 3, después de las 18.";

const unreachable = "En este momento no logramos comunicarnos con Plexo";
const slow = "tarda demasiado en responder";
const unasked = "Ahora no logramos consultar a Plexo. Seguimos intentando.";
const refused = "no aceptó el pedido";

for (const { what, fault, words } of [
  { what: "answers HTML as if all were well", fault: { fault: "html", status: 200 }, words: unreachable },
  { what: "refuses the order", fault: { fault: "status", status: 400 }, words: refused },
  { what: "does not answer", fault: { fault: "timeout-before" }, words: slow },
] as const) {
  test(`When Plexo ${what}, the shopper is told plainly, nothing typed is lost and trying again works`, async ({
    page,
    shop,
    sandbox,
    goods,
    pay,
  }) => {
    const good = await goods.offer({ stock: 1 });
    await putInCart(page, good);
    await goToCheckout(page);
    await fillCheckout(page, { note });
    await sandbox.fault({ endpoint: "POST /v1/sessions", ...fault });
    await payButton(page).click();

    const told = page.getByRole("alert").filter({ hasText: spanish.failure });
    await expect(told).toContainText(words);
    await expect(told).toContainText(/tu carrito y tus datos siguen acá\./i);
    const [order] = await shop.ordersOf(good.sku);
    await expect(told).toContainText(`Pedido n.º ${order?.number}`);
    await expect(page.getByText(/internal-error|stack|Error:|at .*\.js/)).toHaveCount(0);
    await expectFormKept(page, note);
    await expect(page.getByRole("link", { name: "Carrito: 1 artículo" })).toBeVisible();
    expect(order).toMatchObject({ state: "awaiting_payment", paidTotal: 0 });

    await payButton(page).click();
    const { token, attempt, sessionId } = await purchaseOf(page, shop);
    expect(token).toBe(order?.token);
    expect(await sandbox.sessions(attempt.sessionReference)).toHaveLength(1);
    await pay({ token, sessionId });
    expect(await shop.stock(good.sku)).toMatchObject({ available: 0, held: 0, sold: 1 });
  });
}

test("When Plexo's answer is lost after it made the session, that session is found and not made twice", async ({
  page,
  shop,
  sandbox,
  goods,
  pay,
}) => {
  const good = await goods.offer();
  await putInCart(page, good);
  await goToCheckout(page);
  await fillCheckout(page);
  await sandbox.fault({ endpoint: "POST /v1/sessions", fault: "timeout-after" });
  await payButton(page).click();
  await expect(page.getByRole("alert").filter({ hasText: spanish.failure })).toContainText(slow);
  const [order] = await shop.ordersOf(good.sku);
  const [before] = await shop.attempts(order?.token ?? "");
  const [made] = await sandbox.sessions(before?.sessionReference ?? "");

  await payButton(page).click();
  const { token, attempt, sessionId } = await purchaseOf(page, shop);
  expect(attempt.id).toBe(before?.id);
  expect(sessionId).toBe(made?.id);
  expect(await sandbox.sessions(attempt.sessionReference)).toHaveLength(1);
  await pay({ token, sessionId });
});

test("When Plexo cannot be asked, the result page says so and promises nothing", async ({
  page,
  sandbox,
  order,
}) => {
  const { token, attempt, sessionId } = await order();
  await sandbox.rule({ referenceId: attempt.sessionReference, callbacks: "drop" });
  await sandbox.fault({ endpoint: "GET /v1/payments/query", fault: "status", status: 503, times: 1_000 });
  await sandbox.pay(sessionId);
  await page.goto(`/checkout/result/${token}`);
  await expectHeading(page, spanish.result.unpaid);
  await expect(page.getByText(unasked)).toBeVisible();
  await page.goto(`/checkout/cancel/${token}`);
  await expect(page.getByText(/Ahora no logramos preguntarle a Plexo si se cobró algo/)).toBeVisible();

  await sandbox.behave();
  await page.goto(`/checkout/result/${token}`);
  await expectHeading(page, spanish.result.paid);
});

test("A decline that is all the shop knows, while Plexo cannot be asked, gives way to the payment by itself", async ({
  page,
  shop,
  sandbox,
  order,
}) => {
  const { token, attempt, sessionId } = await order();
  await sandbox.pay(sessionId, cards.declined);
  await expectPayment(shop, token, "denied");
  await sandbox.rule({ referenceId: attempt.sessionReference, callbacks: "drop" });
  await sandbox.fault({ endpoint: "GET /v1/payments/query", fault: "status", status: 503, times: 1_000 });
  await sandbox.pay(sessionId);
  await page.goto(`/checkout/result/${token}`);
  await expectHeading(page, spanish.result.declined);
  await expect(page.getByText(unasked)).toBeVisible();

  await sandbox.behave();
  await expectHeading(page, spanish.result.paid);
});

test("When a resumed payment cannot be opened, the page says so and the button works the next time", async ({
  page,
  shop,
  sandbox,
  order,
  pay,
}) => {
  const { token, sessionId } = await order();
  await sandbox.pay(sessionId, cards.declined);
  await expectPayment(shop, token, "denied");
  await page.goto(`/checkout/result/${token}`);
  await expectHeading(page, spanish.result.declined);
  await sandbox.fault({ endpoint: "POST /v1/sessions", fault: "status", status: 500 });
  await page.getByRole("button", { name: spanish.result.again }).click();
  await expect(page.getByRole("alert").filter({ hasText: spanish.failure })).toContainText(
    "No logramos comunicarnos con Plexo. Probá de nuevo",
  );
  await page.getByRole("button", { name: spanish.result.again }).click();
  await pay(await purchaseOf(page, shop));
});
