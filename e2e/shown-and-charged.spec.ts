import { cards, expectHeading, onHostedPage, payOnHostedPage } from "./support/hosted";
import { purchaseOf } from "./support/purchase";
import { addToCart, fillCheckout, goToCheckout, goToPay, payButton, putInCart } from "./support/shopping";
import { expect, test } from "./support/test";
import { spanish } from "./support/words";

for (const tag of ["", " @nojs"]) {
  test(`What was changed in another tab is said before anything is charged${tag}`, async ({
    page,
    goods,
    shop,
  }) => {
    const good = await goods.offer({ priceUyu: 990_00 });
    await putInCart(page, good);
    await goToCheckout(page);
    await fillCheckout(page, { pickup: true });

    const other = await page.context().newPage();
    await putInCart(other, good, { quantity: 4 });
    await payButton(page).click();
    const said = page.getByRole("alert").filter({ hasText: "El pedido cambió" });
    await expect(said).toContainText(`${good.name}: ahora son 5, antes 1.`);
    await expect(page.getByLabel(spanish.checkout.name, { exact: true })).toHaveValue("Ana Suárez");
    expect(await shop.ordersOf(good.sku)).toEqual([]);

    await other.goto("/");
    await other.getByRole("button", { name: "USD" }).click();
    await expect(other.getByRole("button", { name: "USD" })).toHaveAttribute("aria-pressed", "true");
    await payButton(page).click();
    await expect(said).toContainText("Los precios ahora están en otra moneda: Dólares.");
    await expect(said.getByRole("listitem")).toHaveCount(1);

    await payButton(page).click();
    await onHostedPage(page);
    const [order] = await shop.ordersOf(good.sku);
    expect(order).toMatchObject({ currency: "USD", total: 5 * 25_00 });
  });
}

test("A line that was taken out in another tab is said too", async ({ page, goods }) => {
  const [one, gone] = [await goods.offer(), await goods.offer()];
  await putInCart(page, one);
  await putInCart(page, gone);
  await goToCheckout(page);
  await fillCheckout(page, { pickup: true });
  const other = await page.context().newPage();
  await other.goto("/cart");
  await other.getByRole("button", { name: `Quitar ${gone.name} del carrito` }).click();
  await expect(other.getByRole("heading", { name: gone.name })).toHaveCount(0);
  await payButton(page).click();
  await expect(page.getByRole("alert").filter({ hasText: "El pedido cambió" })).toContainText(
    `${gone.name}: ya no está en el carrito.`,
  );
});

test("What was added while paying is still in the cart afterwards, and can be bought", async ({
  page,
  goods,
  shop,
}) => {
  const [paid, added] = [await goods.offer({ stock: 10 }), await goods.offer()];
  await goToPay(page, paid, { quantity: 1, pickup: true });
  const other = await page.context().newPage();
  await putInCart(other, added);
  await putInCart(other, paid);
  await payOnHostedPage(page, cards.approved);
  await expectHeading(page, spanish.result.paid);

  await page.goto("/cart");
  await expect(page.getByRole("link", { name: "Carrito: 2 artículos" })).toBeVisible();
  await expect(page.getByRole("heading", { level: 3 })).toHaveText([paid.name, added.name]);
  await goToCheckout(page);
  await fillCheckout(page, { pickup: true });
  await payButton(page).click();
  const second = await purchaseOf(page, shop);
  await payOnHostedPage(page, cards.approved);
  await expectHeading(page, spanish.result.paid);
  expect(await shop.order(second.token)).toMatchObject({ state: "paid", total: 2_000_00 });
  await page.goto("/cart");
  await expectHeading(page, spanish.cart.empty);
});

test("An order that waited too long is sold at today's prices, and the cart says what changed", async ({
  page,
  goods,
  shop,
}) => {
  const [dearer, gone] = [await goods.offer({ priceUyu: 500_00 }), await goods.offer()];
  await putInCart(page, gone);
  await goToPay(page, dearer, { quantity: 2, pickup: true });
  const { token, attempt } = await purchaseOf(page, shop);
  await goods.setPriceUyu(dearer, 650_00);
  await goods.setAvailable(gone, 0);
  await shop.query(
    `UPDATE "CheckoutAttempt" SET "createdAt" = now() - interval '2 days', "expiresAt" = now() - interval '25 hours',
       "lastCheckedAt" = NULL WHERE "id" = $1`,
    [attempt.id],
  );
  await shop.query(`UPDATE "Order" SET "createdAt" = now() - interval '2 days' WHERE "token" = $1`, [token]);
  await page.context().clearCookies();

  await page.goto(`/orders/${token}`);
  await page.getByRole("button", { name: /Intentar de nuevo|Continuar el pago/ }).click();
  await expectHeading(page, spanish.cart.title);
  const notice = page.getByRole("status").filter({ hasText: "Tu pedido esperó demasiado" });
  await expect(notice).toContainText(`${dearer.name}: ahora cuesta $ 650,00, antes $ 500,00.`);
  await expect(page.getByText("$ 1.300,00").first()).toBeVisible();
});

test("A browser that keeps no cookies is told so, and not that its cart is empty by itself", async ({
  goods,
  request,
}) => {
  const good = await goods.offer();
  const page = await (await request.get(`/cart?added=${good.sku}`)).text();
  expect(page).toContain("tiene que aceptar las cookies");
  expect(await (await request.get("/cart")).text()).not.toContain("tiene que aceptar las cookies");
});

test("A cart that is worth more than can be charged at once opens, and says so", async ({ page, goods }) => {
  const good = await goods.offer({ priceUyu: 20_000_000_00, stock: 20 });
  await addToCart(page, good, { quantity: 20 });
  await expect(page.getByRole("alert").filter({ hasText: "Es demasiado para un solo pedido" })).toBeVisible();
  await expect(page.getByRole("link", { name: spanish.cart.checkout })).toHaveCount(0);
  await page.goto("/checkout");
  await expect(page.getByRole("alert").filter({ hasText: "Es demasiado para un solo pedido" })).toBeVisible();
});
