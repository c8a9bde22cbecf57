import { randomUUID } from "node:crypto";
import type { Page } from "playwright/test";
import { cardSecrets } from "../test/support/leaks";
import { mailedCodes } from "../test/support/mailed-codes";
import type { SandboxControl } from "../test/support/sandbox-control";
import { expectAccessible } from "./support/accessible";
import { signInCustomer } from "./support/customers";
import {
  cardFields,
  cards,
  expectHeading,
  onHostedPage,
  saveOnHostedPage,
  securityCode,
} from "./support/hosted";
import { fillCheckout, payButton, pickupFields, putInCart } from "./support/shopping";
import { expect, test } from "./support/test";
import { spanish } from "./support/words";

const heading = (page: Page, name: string | RegExp) => page.getByRole("heading", { level: 1, name });
/** Nothing of what a card is paid with at Plexo is in a page (no card data). */
async function expectNoSecrets(html: string, sandbox: SandboxControl): Promise<void> {
  const secrets = await cardSecrets(sandbox);
  expect(secrets).not.toEqual([]);
  expect(secrets.filter((secret) => html.includes(secret))).toEqual([]);
}

const press = (page: Page, name: string) => page.getByRole("button", { name, exact: true }).click();

test("One signs in with a mailed code, finds the orders of before, and signs out", { tag: "@phone" }, async ({
  page,
  stack,
  order,
  shop,
}) => {
  const email = `${randomUUID()}@people.example`;
  const { token } = await order({ email });
  const { number } = await shop.order(token);
  await page.goto("/account");
  await expect(heading(page, "Entrar a tu cuenta")).toBeVisible();
  await press(page, "Mandarme un código");
  await expect(page.getByText("Escribí un correo como nombre@ejemplo.com.")).toBeVisible();
  await expectAccessible(page);
  await page.getByLabel("Correo electrónico").fill(email.toUpperCase());
  await press(page, "Mandarme un código");
  await expect(heading(page, "Escribí el código")).toBeVisible();
  await expect(page.getByText(email)).toBeVisible();
  const [code = ""] = await mailedCodes(stack.databaseUrl, email);
  await page.getByLabel("Código").fill(code === "000000" ? "000001" : "000000");
  await press(page, "Entrar");
  await expect(page.getByText("Ese código no es correcto, o ya no sirve.")).toBeVisible();
  await expectAccessible(page);
  // What a scanner of mails may do, as often as it likes.
  for (let visit = 0; visit < 7; visit++) await page.request.get("/account/code");
  await page.getByLabel("Código").fill(code);
  await press(page, "Entrar");
  await expect(heading(page, "Tus pedidos")).toBeVisible();
  await expectAccessible(page);
  await page.getByRole("link", { name: `Pedido n.º ${number}` }).click();
  await expect(page.getByText(email)).toBeVisible();

  await page.goto("/account");
  await press(page, "Cerrar sesión");
  await expect(heading(page, "Entrar a tu cuenta")).toBeVisible();
  await page.goto("/account/cards");
  await expect(heading(page, "Entrar a tu cuenta")).toBeVisible();
});

test("A card is saved on Plexo's page, pays and is deleted", { tag: "@phone" }, async ({
  page,
  context,
  shop,
  shopUrl,
  goods,
  sandbox,
}) => {
  test.slow();
  const { email } = await signInCustomer({ context, shop, shopUrl });
  await page.goto("/account/cards");
  await expectAccessible(page);
  await expect(page.getByRole("checkbox")).not.toBeChecked();
  await press(page, "Ir a guardar la tarjeta");
  await expect(page.getByText("Para guardar una tarjeta necesitamos que lo aceptes.")).toBeVisible();
  await page.getByRole("checkbox").check();
  await press(page, "Ir a guardar la tarjeta");
  await saveOnHostedPage(page, cards.approved);
  await expect(page.getByText("La tarjeta quedó guardada.")).toBeVisible();
  await expect(page.getByText("Visa terminada en 1111", { exact: true })).toBeVisible();
  await expectAccessible(page);
  await expectNoSecrets(await page.content(), sandbox);

  await putInCart(page, await goods.offer());
  await page.goto("/checkout");
  await expect(page.getByLabel(spanish.checkout.email, { exact: true })).toHaveValue(email);
  await expect(page.getByRole("radio", { name: /Visa terminada en 1111/ })).toBeChecked();
  await expectAccessible(page);
  await expectNoSecrets(await page.content(), sandbox);
  await fillCheckout(page, { pickup: true, email });
  await payButton(page).click();
  await onHostedPage(page);
  await expect(page.getByLabel(spanish.hosted.number, { exact: true })).toHaveCount(0);
  await page.getByLabel(spanish.hosted.code, { exact: true }).fill(securityCode);
  await page.getByRole("button", { name: spanish.hosted.pay }).click();
  await expectHeading(page, spanish.result.paid);
  await expectNoSecrets(await page.content(), sandbox);

  await page.goto("/account/cards");
  await page.getByRole("link", { name: "Borrar Visa terminada en 1111" }).click();
  await expect(heading(page, "¿Borrar esta tarjeta?")).toBeVisible();
  await expectAccessible(page);
  await press(page, "Borrar la tarjeta");
  await expect(page.getByText("Borramos la tarjeta, en Plexo y acá.")).toBeVisible();
  await expect(page.getByText("No tenés tarjetas guardadas.")).toBeVisible();
});

test("A guest finds an order by its number and a mailed code", { tag: "@phone" }, async ({
  page,
  context,
  stack,
  reader,
  order,
  shop,
}) => {
  const email = `${randomUUID()}@people.example`;
  const { token } = await order({ email });
  const { number } = await shop.order(token);
  await context.clearCookies();
  await page.goto("/orders/find");
  await expectAccessible(page);
  await reader.open("/orders/find");
  await reader.press("Mandarme un código", {
    "Número de pedido": `n.º ${number}`,
    "Correo electrónico": email,
  });
  const [code = ""] = await mailedCodes(stack.databaseUrl, email);
  await reader.press("Ver el pedido", { Código: code });
  expect(reader.url).toMatch(new RegExp(`/orders/${token}$`));
});

test("Without JavaScript one signs in with a mailed code, finds the orders of before, and signs out", async ({
  reader,
  stack,
  order,
  shop,
}) => {
  const email = `${randomUUID()}@people.example`;
  const { token } = await order({ email });
  const { number } = await shop.order(token);
  await reader.open("/account");
  await reader.press("Mandarme un código");
  expect(reader.text).toContain("Escribí un correo como nombre@ejemplo.com.");
  await reader.press("Mandarme un código", { "Correo electrónico": email.toUpperCase() });
  expect(reader.text).toContain(email);
  const [code = ""] = await mailedCodes(stack.databaseUrl, email);
  await reader.press("Entrar", { Código: code === "000000" ? "000001" : "000000" });
  expect(reader.text).toContain("Ese código no es correcto, o ya no sirve.");
  await reader.press("Entrar", { Código: code });
  expect(reader.text).toContain("Tus pedidos");
  await reader.follow(`Pedido n.º ${number}`);
  expect(reader.text).toContain(email);
  await reader.open("/account");
  await reader.press("Cerrar sesión");
  expect(reader.text).toContain("Entrar a tu cuenta");
  await reader.open("/account/cards");
  expect(reader.text).toContain("Entrar a tu cuenta");
});

test("Without JavaScript a card is saved on Plexo's page, pays and is deleted", async ({
  page,
  context,
  reader,
  shop,
  shopUrl,
  goods,
  sandbox,
}) => {
  const { email } = await signInCustomer({ context, shop, shopUrl });
  await reader.open("/account/cards");
  await reader.press("Ir a guardar la tarjeta");
  expect(reader.text).toContain("Para guardar una tarjeta necesitamos que lo aceptes.");
  await reader.press("Ir a guardar la tarjeta", { Acepto: true });
  expect(reader.url).toContain(sandbox.url);
  await reader.press("Guardar la tarjeta", cardFields(cards.approved));
  expect(reader.text).toContain("La tarjeta quedó guardada.");
  expect(reader.text).toContain("Visa terminada en 1111");
  await expectNoSecrets(reader.html, sandbox);

  await putInCart(page, await goods.offer());
  await reader.open("/checkout");
  expect(await reader.valueOf(spanish.checkout.email)).toBe(email);
  await expectNoSecrets(reader.html, sandbox);
  await reader.press(spanish.checkout.pay, { ...pickupFields, [spanish.checkout.email]: email });
  expect(reader.text).not.toContain(spanish.hosted.number);
  await reader.press("Pagar", { [spanish.hosted.code]: securityCode });
  await reader.expectSoon(spanish.result.paid);
  await expectNoSecrets(reader.html, sandbox);

  await reader.open("/account/cards");
  await reader.follow("Borrar Visa terminada en 1111");
  expect(reader.text).toContain("¿Borrar esta tarjeta?");
  await reader.press("Borrar la tarjeta");
  expect(reader.text).toContain("Borramos la tarjeta, en Plexo y acá.");
  expect(reader.text).toContain("No tenés tarjetas guardadas.");
});

test("An address is kept and stands in the checkout; what is kept is taken along, and erased after a fresh sign-in", async ({
  page,
  context,
  stack,
  shop,
  shopUrl,
  goods,
}) => {
  const { id, email } = await signInCustomer({ context, shop, shopUrl });
  await page.goto("/account/addresses");
  await press(page, "Guardar la dirección");
  await expect(page.getByText("Completá este dato.").first()).toBeVisible();
  await page.getByLabel("Calle y número").fill("Rambla 815");
  await page.getByLabel("Localidad o barrio").fill("Pocitos");
  await page.getByLabel("Departamento").selectOption("Montevideo");
  await expectAccessible(page);
  await press(page, "Guardar la dirección");
  await expect(page.getByText("Principal", { exact: true })).toBeVisible();
  await page.goto("/account/details");
  await expectAccessible(page);
  await page.getByLabel("Nombre y apellido").fill("Ana Suárez");
  await press(page, "Guardar");
  await expect(page.getByText("Guardamos tus datos.")).toBeVisible();
  await putInCart(page, await goods.offer());
  await page.goto("/checkout");
  await expect(page.getByLabel("Calle y número")).toHaveValue("Rambla 815");
  await expect(page.getByLabel("Nombre y apellido")).toHaveValue("Ana Suárez");

  const answer = await page.request.get("/account/data/export");
  expect(await answer.json()).toMatchObject({ account: { email, addresses: [{ street: "Rambla 815" }] } });
  await page.goto("/account/data");
  await expectAccessible(page);
  await shop.query(
    `UPDATE "CustomerLogin" SET "createdAt" = now() - interval '1 day' WHERE "customerId" = $1`,
    [id],
  );
  await page.getByRole("link", { name: "Borrar la cuenta" }).click();
  await expect(page.getByText("Para esto te pedimos que entres de nuevo")).toBeVisible();
  await press(page, "Mandarme un código");
  await expect(heading(page, "Escribí el código")).toBeVisible();
  const [code = ""] = await mailedCodes(stack.databaseUrl, email);
  await page.getByLabel("Código").fill(code);
  await press(page, "Entrar");
  await expect(heading(page, "¿Borrar la cuenta?")).toBeVisible();
  await press(page, "Borrar todo");
  await expect(page.getByText("Borramos tu cuenta.")).toBeVisible();
  await page.goto("/account");
  await expect(heading(page, "Entrar a tu cuenta")).toBeVisible();
});
