import type { Page } from "playwright/test";
import { expectGoodPage } from "./support/gateway";
import { cardFields, cards, expectHeading, payOnHostedPage } from "./support/hosted";
import { expectOrderState, purchaseOf, purchaseOfAddress } from "./support/purchase";
import { ana, fillCheckout, goToCheckout, payButton, pickupFields, putInCart } from "./support/shopping";
import { expect, test } from "./support/test";
import { spanish } from "./support/words";

/** Fills in who donates, and goes on to Plexo's page. */
async function goToDonate(page: Page): Promise<void> {
  await page.goto("/donate");
  await page.getByLabel(spanish.checkout.name, { exact: true }).fill(ana.name);
  await page.getByLabel(spanish.checkout.email, { exact: true }).fill(ana.email);
  await page.getByRole("button", { name: "Elegir el importe y donar" }).click();
}

const amount = (page: Page) => page.getByLabel(/^Importe/);

test("A donation is of the amount that its payer types at Plexo, within the bounds", {
  tag: "@phone",
}, async ({ page, shop, browserErrors }) => {
  browserErrors.expect(/422 \(Unprocessable/);
  await page.goto("/donate");
  await expectGoodPage(page);
  await page.getByRole("button", { name: "Elegir el importe y donar" }).click();
  await expect(page.getByText("Hay 2 datos para corregir")).toBeVisible();
  await expectGoodPage(page);
  await goToDonate(page);

  await amount(page).fill("99,99");
  await payOnHostedPage(page, cards.approved);
  await expect(amount(page)).toHaveAttribute("aria-invalid", "true");
  await amount(page).fill("1.234,50");
  const { token } = await purchaseOf(page, shop);
  expect(await shop.order(token)).toMatchObject({ total: null, stock: "none" });
  await payOnHostedPage(page, cards.approved);

  await expectHeading(page, "¡Gracias por tu donación!");
  await expect(page.locator("main")).toContainText("$ 1.234,50");
  await expectGoodPage(page);
  await expectOrderState(shop, token, "paid");
  expect(await shop.order(token)).toMatchObject({ total: 1_234_50, paidTotal: 1_234_50 });
});

test("Without JavaScript a donation is of the amount that its payer types at Plexo, within the bounds", async ({
  reader,
  shop,
}) => {
  await reader.open("/donate");
  await reader.press("Elegir el importe y donar");
  expect(reader.text).toContain("Hay 2 datos para corregir");
  await reader.press("Elegir el importe y donar", {
    [spanish.checkout.name]: ana.name,
    [spanish.checkout.email]: ana.email,
  });
  const { token } = await purchaseOfAddress(reader.url, shop);
  await reader.press("Pagar", { ...cardFields(cards.approved), Importe: "99,99" });
  expect(await reader.valueOf("Importe")).toBe("99,99");
  expect(await shop.order(token)).toMatchObject({ total: null, stock: "none" });
  await reader.press("Pagar", { ...cardFields(cards.approved), Importe: "1.234,50" });
  await reader.expectSoon("¡Gracias por tu donación!");
  expect(reader.text).toContain("$ 1.234,50");
  expect(await shop.order(token)).toMatchObject({ state: "paid", total: 1_234_50, paidTotal: 1_234_50 });
});

test("Whoever gives up on a donation comes back to it, and can go on", async ({ page, shop }) => {
  await goToDonate(page);
  const { token } = await purchaseOf(page, shop);
  await page.getByRole("button", { name: spanish.hosted.cancel }).click();
  await expectHeading(page, spanish.result.cancelled);
  await expect(page.locator("main")).toContainText("A elegir en Plexo");
  await expectGoodPage(page);
  await page.getByRole("button", { name: spanish.result.continue }).click();
  await amount(page).fill("500");
  await payOnHostedPage(page, cards.approved);
  await expectHeading(page, "¡Gracias por tu donación!");
  expect(await shop.order(token)).toMatchObject({ state: "paid", total: 500_00 });
});

/** Buys a gift card, and answers the code that the order's page shows. */
async function buyGiftCard(page: Page, typed: string): Promise<string> {
  await page.goto("/gift-card");
  await page.getByLabel(spanish.checkout.name, { exact: true }).fill(ana.name);
  await page.getByLabel(spanish.checkout.email, { exact: true }).fill(ana.email);
  await page.getByLabel("Correo de quien la recibe").fill("beto@example.com");
  await page.getByLabel("Mensaje").fill("¡Feliz día!");
  await expectGoodPage(page);
  await page.getByRole("button", { name: "Elegir el importe y pagar" }).click();
  await amount(page).fill(typed);
  await payOnHostedPage(page, cards.approved);
  await expectHeading(page, "¡Gracias! La tarjeta de regalo está paga");
  await page.getByRole("link", { name: spanish.result.view }).click();
  const code = page.locator("main code").filter({ hasText: /^(\w{4}-){4}\w{4}$/ });
  await expect(code).toBeVisible();
  await expectGoodPage(page);
  return (await code.textContent()) ?? "";
}

test("A gift card is bought, pays an order whole and a part of another, and gets its part back by hand and with a refund", {
  tag: "@phone",
}, async ({ page, shop, goods, signIn }) => {
  test.slow();
  const good = await goods.offer({ priceUyu: 1_500_00, stock: 5 });
  const code = await buyGiftCard(page, "2.000");

  await putInCart(page, good);
  await page.goto("/cart");
  const use = page.getByRole("button", { name: "Usar la tarjeta" });
  await page.getByLabel("Código").fill("0000-0000-0000-0000-0000");
  await use.click();
  await expect(page.getByText(/No hay ninguna tarjeta con ese código/)).toBeVisible();
  await expect(page.getByLabel("Código")).toHaveValue("0000-0000-0000-0000-0000");
  await expectGoodPage(page);
  await page.getByLabel("Código").fill(code.toLowerCase().replaceAll("-", " "));
  await use.click();
  await expect(page.getByText(`Tarjeta terminada en ${code.slice(-4)}`)).toBeVisible();

  // All of it is paid by the gift card: no payer is sent to Plexo.
  await goToCheckout(page);
  await fillCheckout(page, { pickup: true });
  await expect(page.locator("main")).toContainText("A pagar");
  await expectGoodPage(page);
  await payButton(page).click();
  await expectHeading(page, "¡Gracias! Tu pedido está pago");
  await expectGoodPage(page);
  const [whole] = await shop.ordersOf(good.sku);
  expect(await shop.attempts(whole?.token ?? "")).toEqual([]);
  expect(whole).toMatchObject({ state: "paid", stock: "sold", total: 1_500_00, paidTotal: 0 });

  // What is left pays a part of the next one, and Plexo the rest.
  await putInCart(page, good);
  await goToCheckout(page);
  await fillCheckout(page, { pickup: true });
  await payButton(page).click();
  const { token } = await purchaseOf(page, shop);
  await payOnHostedPage(page, cards.approved);
  await expectHeading(page, spanish.result.paid);
  await expectOrderState(shop, token, "paid");
  expect(await shop.order(token)).toMatchObject({ total: 1_500_00, paidTotal: 1_000_00 });
  expect((await shop.everyValue()).some((value) => value.includes(code))).toBe(false);

  // At the desk some of the card's part is given back to it by itself.
  await signIn("owner");
  const { number } = await shop.order(token);
  await page.goto(`/admin/orders/${number}`);
  const part = page.getByRole("region", { name: "Tarjeta de regalo", exact: true });
  await expect(part).toContainText("Queda por devolver$ 500,00");
  await expectGoodPage(page);
  await part.getByRole("link", { name: "Devolver a la tarjeta" }).click();
  await expectGoodPage(page);
  await page.getByLabel("Importe").fill("500,01");
  await page.getByLabel("Por qué").fill("Vino sin la tapa");
  await page.getByRole("button", { name: "Devolver", exact: true }).click();
  await expect(page.getByText("No queda tanto para devolver.")).toBeVisible();
  await expect(page.getByLabel("Por qué")).toHaveValue("Vino sin la tapa");
  await page.getByLabel("Importe").fill("120,50");
  await page.getByRole("button", { name: "Devolver", exact: true }).click();
  await expect(part).toContainText("Devuelto a ella$ 120,50");
  await expect(part).toContainText("Queda por devolver$ 379,50");

  // All that Plexo took goes back, and the rest of the card's part with it.
  await page.getByRole("link", { name: "Devolver", exact: true }).click();
  await page.getByLabel(/^Importe en/).fill("1.000");
  await page.getByLabel("Motivo").selectOption({ label: "Lo pidió el comprador" });
  await page.getByRole("button", { name: "Revisar" }).click();
  await expect(page.getByText(/los \$\s379,50 que quedan de la tarjeta de regalo vuelven/)).toBeVisible();
  await expectGoodPage(page);
  await page.getByRole("button", { name: /^Devolver \$/ }).click();
  await expect(page.getByText("Plexo la hizo.")).toBeVisible({ timeout: 20_000 });
  await expectOrderState(shop, token, "refunded");
  const left = await shop.query(`SELECT "balance" FROM "GiftCard" WHERE "last4" = $1`, [code.slice(-4)]);
  expect(left).toEqual([{ balance: 500_00 }]);
});

test("Without JavaScript a gift card is bought, pays by the cart's form, and gets its part back at the desk", async ({
  page,
  reader,
  shop,
  goods,
  signIn,
}) => {
  const good = await goods.offer({ priceUyu: 1_500_00, stock: 5 });
  await reader.open("/gift-card");
  await reader.press("Elegir el importe y pagar", {
    [spanish.checkout.name]: ana.name,
    [spanish.checkout.email]: ana.email,
    "Correo de quien la recibe": "beto@example.com",
    Mensaje: "¡Feliz día!",
  });
  await reader.press("Pagar", { ...cardFields(cards.approved), Importe: "2.000" });
  await reader.expectSoon("¡Gracias! La tarjeta de regalo está paga");
  await reader.follow(spanish.result.view);
  const [code = ""] = /(\w{4}-){4}\w{4}/.exec(reader.text) ?? [];

  await putInCart(page, good);
  await reader.open("/cart");
  await reader.press("Usar la tarjeta", { Código: "0000-0000-0000-0000-0000" });
  expect(reader.text).toContain("No hay ninguna tarjeta con ese código");
  expect(await reader.valueOf("Código")).toBe("0000-0000-0000-0000-0000");
  await reader.press("Usar la tarjeta", { Código: code.toLowerCase().replaceAll("-", " ") });
  expect(reader.text).toContain(`Tarjeta terminada en ${code.slice(-4)}`);
  await reader.open("/checkout");
  await reader.press(spanish.checkout.pay, pickupFields);
  expect(reader.text).toContain("¡Gracias! Tu pedido está pago");

  // What is left pays a part of the next one, and Plexo the rest.
  await putInCart(page, good);
  await reader.open("/checkout");
  await reader.press(spanish.checkout.pay, pickupFields);
  const { token } = await purchaseOfAddress(reader.url, shop);
  await reader.press("Pagar", cardFields(cards.approved));
  await expectOrderState(shop, token, "paid");
  expect(await shop.order(token)).toMatchObject({ total: 1_500_00, paidTotal: 1_000_00 });

  await signIn("owner");
  await reader.open(`/admin/orders/${(await shop.order(token)).number}`);
  await reader.follow("Devolver a la tarjeta");
  await reader.press("Devolver", { Importe: "500,01", "Por qué": "Vino sin la tapa" });
  expect(reader.text).toContain("No queda tanto para devolver.");
  expect(await reader.valueOf("Por qué")).toBe("Vino sin la tapa");
  await reader.press("Devolver", { Importe: "120,50" });
  expect(reader.text).toContain("Devuelto a ella$ 120,50");
  await reader.follow("Devolver");
  await reader.press("Revisar", { "Importe en": "1.000", Motivo: "Lo pidió el comprador" });
  expect(reader.text).toMatch(/los \$\s379,50 que quedan de la tarjeta de regalo vuelven/);
  await reader.press("Devolver $");
  await reader.expectSoon("Plexo la hizo.");
  await expectOrderState(shop, token, "refunded");
  const left = await shop.query(`SELECT "balance" FROM "GiftCard" WHERE "last4" = $1`, [code.slice(-4)]);
  expect(left).toEqual([{ balance: 500_00 }]);
});
