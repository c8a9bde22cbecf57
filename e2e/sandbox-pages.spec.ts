import { expect, type Page } from "playwright/test";
import { expectBack, expectGoodPage, type Gateway, test } from "./support/gateway";
import { Reader } from "./support/reader";

const cards = { visa: "4444333322221111", mastercard: "5555444433332222", declined: "4000000000000002" };
const CHALLENGE = "4000000000003014";
const SLOW = "4000000000000143";

const typed = (number: string) => ({
  "Número de tarjeta": number,
  Vencimiento: "12/39",
  "Código de seguridad": "123",
  "Nombre y apellido": "Ana Suárez",
  "Correo electrónico": "ana@example.com",
});

async function fillCard(page: Page, number: string, button: string | RegExp = /^Pagar/): Promise<void> {
  for (const [label, value] of Object.entries(typed(number))) await page.getByLabel(label).fill(value);
  await page.getByRole("button", { name: button }).click();
}

async function saveCard(page: Page, gateway: Gateway, customer: string, number: string): Promise<void> {
  await page.goto(await gateway.cards(customer));
  await fillCard(page, number, "Guardar la tarjeta");
  await expectBack(page, "/result");
}

const heading = (page: Page, name: string | RegExp) => page.getByRole("heading", { level: 1, name });
const statusesOf = async (gateway: Gateway, referenceId: string) =>
  (await gateway.payments(referenceId)).map(({ status }: { status: string }) => status);

for (const { how, tag } of [
  { how: "With JavaScript", tag: [] as string[] },
  { how: "Without JavaScript", tag: ["@nojs"] },
]) {
  test.describe(how, { tag }, () => {
    test("the bank asks for a code, refuses a wrong one, and lets the payment pass with the right one", async ({
      page,
      gateway,
      browserErrors,
    }) => {
      browserErrors.expect(/422/);
      const { page: url, referenceId } = await gateway.checkout();
      await page.goto(url);
      await fillCard(page, CHALLENGE);
      await expect(heading(page, "Confirmá tu compra")).toBeVisible();
      await expectGoodPage(page);
      expect(await statusesOf(gateway, referenceId)).toEqual(["pending"]);
      await page.getByLabel("Código de verificación").fill("000000");
      await page.getByRole("button", { name: "Confirmar la compra" }).click();
      await expect(page.getByRole("alert")).toHaveText(/Ese código no es/);
      await page.getByLabel("Código de verificación").fill("123456");
      await page.keyboard.press("Enter");
      await expectBack(page, "/result");
      expect(await statusesOf(gateway, referenceId)).toEqual(["approved"]);
    });

    test("a voucher is shown, found again, and done once it was paid", async ({ page, gateway }) => {
      const { page: url, referenceId } = await gateway.checkout({
        paymentMethodTypes: ["card", "cash", "bank-transfer"],
      });
      await page.goto(url);
      await expectGoodPage(page);
      await page.getByRole("link", { name: "Abitab" }).click();
      await expect(heading(page, /Pagá en Abitab/)).toBeVisible();
      await page.getByLabel("Nombre y apellido").fill("Ana Suárez");
      await page.getByLabel("Correo electrónico").fill("ana@example.com");
      await page.getByRole("button", { name: "Obtener el cupón" }).click();
      await expect(heading(page, "Cupón para pagar en Abitab")).toBeVisible();
      await expect(page.getByRole("img", { name: /^Código de barras/ })).toBeVisible();
      await expectGoodPage(page);
      await page.emulateMedia({ media: "print" });
      await expect(page.getByText("Código de cobro")).toBeVisible();
      await expect(page.getByRole("link", { name: "Volver a la tienda" })).toBeHidden();
      await page.emulateMedia({ media: "screen" });
      await page.goto(url);
      await page.getByRole("link", { name: "Volver a la tienda" }).click();
      await expectBack(page, "/result");

      const [payment] = await gateway.payments(referenceId);
      expect(payment.status).toBe("pending");
      await gateway.control.settle(payment.id, "approved");
      await page.goto(url);
      await expect(heading(page, "Este pago ya está hecho")).toBeVisible();
    });

    test("a slow processor keeps the payer on a page that leads on by itself", async ({ page, gateway }) => {
      const { page: url, referenceId } = await gateway.checkout();
      await page.goto(url);
      await fillCard(page, SLOW);
      await expect(heading(page, "Estamos procesando tu pago")).toBeVisible();
      await expectBack(page, "/result");
      expect(await statusesOf(gateway, referenceId)).toEqual(["approved"]);
    });
  });
}

test("Who cancels at the bank is told so, and pays with another card", async ({ page, gateway }) => {
  const { page: url, referenceId } = await gateway.checkout();
  await page.goto(url);
  await fillCard(page, CHALLENGE);
  await page.getByRole("button", { name: "Cancelar la compra" }).click();
  await expect(page.getByRole("alert")).toContainText("Cancelaste la verificación");
  await expectGoodPage(page);
  await fillCard(page, cards.visa);
  await expectBack(page, "/result");
  expect(await statusesOf(gateway, referenceId)).toEqual(["approved", "denied"]);
});

test("The payer writes a flexible amount, within its bounds", async ({ page, gateway, browserErrors }) => {
  browserErrors.expect(/422/);
  const flexibleAmount = { allowedCurrencies: ["UYU", "USD"], minAmount: 100, maxAmount: 5000 };
  const { page: url, referenceId } = await gateway.checkout({
    checkout: { amountMode: "flexible", flexibleAmount },
  });
  await page.goto(url);
  await expectGoodPage(page);
  await page.getByLabel("Importe a pagar").fill("99,50");
  await page.getByLabel("Moneda").selectOption("USD");
  await fillCard(page, cards.visa);
  await expect(page.getByRole("alert")).toContainText("El importe mínimo es US$ 100,00.");
  await expect(page.getByLabel("Importe a pagar")).toHaveValue("99,50");
  await expectGoodPage(page);
  await page.getByLabel("Importe a pagar").fill("1.250,75");
  await fillCard(page, cards.visa);
  await expectBack(page, "/result");
  const [payment] = await gateway.payments(referenceId);
  expect(payment).toMatchObject({ status: "approved", amount: { total: 1250.75, currency: "USD" } });
});

test("Cards are saved, chosen, used to pay and deleted", async ({ page, gateway }) => {
  const customer = await gateway.customer();
  await saveCard(page, gateway, customer, cards.visa);
  await saveCard(page, gateway, customer, cards.mastercard);
  await page.goto(await gateway.cards(customer));
  await expectGoodPage(page);
  await page.getByRole("button", { name: "Usar MASTERCARD terminada en 2222" }).click();
  await expectBack(page, "/result");

  const [visa] = await gateway.call(`/v1/customers/${customer}/payment-instruments`);
  const { page: url, referenceId } = await gateway.checkout({}, { token: visa.token });
  await page.goto(url);
  await expectGoodPage(page);
  await page.getByLabel("Código de seguridad").fill("123");
  await page.getByRole("button", { name: /^Pagar/ }).click();
  await expectBack(page, "/result");
  expect(await gateway.payments(referenceId)).toMatchObject([
    { status: "approved", paymentMethod: { source: "token", card: { last4: "1111" } } },
  ]);

  await page.goto(await gateway.cards(customer));
  await page.getByRole("button", { name: "Eliminar VISA terminada en 1111" }).click();
  await expect(heading(page, "¿Eliminar esta tarjeta?")).toBeVisible();
  await expectGoodPage(page);
  await page.getByRole("button", { name: "Sí, eliminarla" }).click();
  await expect(page.getByText("La tarjeta se eliminó.")).toBeVisible();
  await expect(page.getByText("VISA terminada en 1111")).toHaveCount(0);
  await expectGoodPage(page);
});

test("Without JavaScript who cancels at the bank is told so, and pays with another card", async ({
  page,
  gateway,
}) => {
  const { page: url, referenceId } = await gateway.checkout();
  const reader = new Reader(page);
  await reader.open(url);
  await reader.press("Pagar", typed(CHALLENGE));
  await reader.press("Cancelar la compra");
  expect(reader.text).toContain("Cancelaste la verificación");
  await reader.press("Pagar", typed(cards.visa));
  expect(reader.text).toContain("/result");
  expect(await statusesOf(gateway, referenceId)).toEqual(["approved", "denied"]);
});

test("Without JavaScript the payer writes a flexible amount, within its bounds", async ({
  page,
  gateway,
}) => {
  const flexibleAmount = { allowedCurrencies: ["UYU", "USD"], minAmount: 100, maxAmount: 5000 };
  const { page: url, referenceId } = await gateway.checkout({
    checkout: { amountMode: "flexible", flexibleAmount },
  });
  const reader = new Reader(page);
  await reader.open(url);
  await reader.press("Pagar", { ...typed(cards.visa), "Importe a pagar": "99,50", Moneda: "USD" });
  expect(reader.text).toContain("El importe mínimo es US$ 100,00.");
  expect(await reader.valueOf("Importe a pagar")).toBe("99,50");
  await reader.press("Pagar", { ...typed(cards.visa), "Importe a pagar": "1.250,75" });
  expect(reader.text).toContain("/result");
  const [payment] = await gateway.payments(referenceId);
  expect(payment).toMatchObject({ status: "approved", amount: { total: 1250.75, currency: "USD" } });
});

test("Without JavaScript cards are saved, chosen, used to pay and deleted", async ({ page, gateway }) => {
  const customer = await gateway.customer();
  const reader = new Reader(page);
  for (const number of [cards.visa, cards.mastercard]) {
    await reader.open(await gateway.cards(customer));
    await reader.press("Guardar la tarjeta", typed(number));
    expect(reader.text).toContain("/result");
  }
  await reader.open(await gateway.cards(customer));
  await reader.press("Usar MASTERCARD terminada en 2222");
  expect(reader.text).toContain("/result");

  const [visa] = await gateway.call(`/v1/customers/${customer}/payment-instruments`);
  const { page: url, referenceId } = await gateway.checkout({}, { token: visa.token });
  await reader.open(url);
  await reader.press("Pagar", { "Código de seguridad": "123" });
  expect(await gateway.payments(referenceId)).toMatchObject([
    { status: "approved", paymentMethod: { source: "token", card: { last4: "1111" } } },
  ]);
  await reader.open(await gateway.cards(customer));
  await reader.press("Eliminar VISA terminada en 1111");
  expect(reader.text).toContain("¿Eliminar esta tarjeta?");
  await reader.press("Sí, eliminarla");
  expect(reader.text).toContain("La tarjeta se eliminó.");
  expect(reader.text).not.toContain("VISA terminada en 1111");
});

test("The page of a slow processor has no accessibility violations", async ({ page, gateway }) => {
  await page.route("**/wait.js*", (route) => route.fulfill({ contentType: "text/javascript", body: "" }));
  await page.goto((await gateway.checkout()).page);
  await fillCard(page, SLOW);
  await expect(heading(page, "Estamos procesando tu pago")).toBeVisible();
  await expectGoodPage(page);
});

test("Instalments are those of the card's brand", async ({ page, gateway }) => {
  const { page: url, referenceId } = await gateway.checkout({
    installments: { "*": [1], VISA: [1, 3, 6] },
  });
  await page.goto(url);
  const plans = page.getByLabel("Forma de pago");
  await page.getByLabel("Número de tarjeta").fill(cards.mastercard);
  await expect(plans.locator("option:enabled")).toHaveText(["Un solo pago"]);
  await page.getByLabel("Número de tarjeta").fill(cards.visa);
  await plans.selectOption({ label: "3 cuotas de $ 411,50" });
  await fillCard(page, cards.visa);
  await expectBack(page, "/result");
  expect(await gateway.payments(referenceId)).toMatchObject([{ status: "approved", installments: 3 }]);
});

test("A voucher is got with a keyboard alone, in English, on a narrow phone", async ({
  browser,
  gateway,
}) => {
  const context = await browser.newContext({ locale: "en-GB", viewport: { width: 320, height: 640 } });
  const page = await context.newPage();
  const { page: url } = await gateway.checkout({ paymentMethodTypes: ["redpagos", "card"] });
  await page.goto(url);
  await expect(heading(page, /Pay at Redpagos/)).toBeVisible();
  await page.getByLabel("First and last name").focus();
  await page.keyboard.type("Ana Suárez");
  await page.keyboard.press("Tab");
  await page.keyboard.type("ana@example.com");
  await page.keyboard.press("Enter");
  await expect(heading(page, "Voucher to pay at Redpagos")).toBeVisible();
  await expectGoodPage(page);
  await page.getByRole("link", { name: "Back to the shop" }).focus();
  await page.keyboard.press("Enter");
  await expectBack(page, "/result");
  await context.close();
});
