import type { Page } from "playwright/test";
import { expectAccessible } from "./support/accessible";
import { signInCustomer } from "./support/customers";
import { cardFields, cards, expectHeading, saveOnHostedPage } from "./support/hosted";
import type { Shop } from "./support/shop";
import { ana } from "./support/shopping";
import { expect, test } from "./support/test";
import { spanish } from "./support/words";

const press = (page: Page, name: string) => page.getByRole("button", { name, exact: true }).click();

/** Saves a card on Plexo's page, and comes back to the account. */
async function saveCard(page: Page): Promise<void> {
  await page.goto("/account/cards");
  await page.getByRole("checkbox").check();
  await press(page, "Ir a guardar la tarjeta");
  await saveOnHostedPage(page, cards.approved);
  await expect(page.getByText("La tarjeta quedó guardada.")).toBeVisible();
}

type Month = { state: string; month: string };

/** The months of a customer's membership, oldest first. */
function monthsOf(shop: Shop, customerId: string): Promise<Month[]> {
  return shop.query(
    `SELECT c."state"::text, c."month" FROM "ClubMonth" c JOIN "ClubMember" m ON m."id" = c."memberId"
     WHERE m."customerId" = $1 ORDER BY c."month"`,
    [customerId],
  );
}

/** It is ten o'clock for who joined at night: a box is announced in the morning. */
async function passToMorning(shop: Shop, customerId: string): Promise<void> {
  await shop.query(
    `UPDATE "ClubMember" SET "anchorDay" = extract(day FROM d.day), "from" = to_char(d.day, 'YYYY-MM-DD'), "dueAt" = now()
     FROM (SELECT now() AT TIME ZONE 'America/Montevideo' + interval '3 days' - interval '10 hours' AS day) AS d
     WHERE "customerId" = $1`,
    [customerId],
  );
}

/** Three days pass for the month that is announced. */
async function passThreeDays(shop: Shop, customerId: string): Promise<void> {
  await shop.query(
    `UPDATE "ClubMonth" SET "announcedAt" = now() - interval '3 days', "chargeAt" = now()
     WHERE "memberId" = (SELECT "id" FROM "ClubMember" WHERE "customerId" = $1) AND "closedAt" IS NULL`,
    [customerId],
  );
  await shop.query(`UPDATE "ClubMember" SET "dueAt" = now() WHERE "customerId" = $1`, [customerId]);
}

test("One joins the club with a saved card, is charged, skips a month and leaves", { tag: "@phone" }, async ({
  page,
  context,
  shop,
  shopUrl,
}) => {
  await page.goto("/club");
  await expectHeading(page, "Club de la yerba");
  await expectAccessible(page);
  const { id, email } = await signInCustomer({ context, shop, shopUrl });
  await page.goto("/account/club");
  await expect(page.getByText("Para sumarte necesitás una tarjeta guardada.")).toBeVisible();
  await saveCard(page);

  await page.goto("/account/club");
  await expect(page.getByRole("checkbox")).not.toBeChecked();
  await page.getByLabel(spanish.checkout.name, { exact: true }).fill(ana.name);
  await press(page, "Sumarme al club");
  await expect(page.getByText("Sin tu autorización no podemos cobrar la caja.").first()).toBeVisible();
  await expect(page.getByLabel(spanish.checkout.name, { exact: true })).toHaveValue(ana.name);
  await expectAccessible(page);
  await page.getByLabel(spanish.checkout.phone, { exact: true }).fill(ana.phone);
  await page.getByLabel(spanish.checkout.document, { exact: true }).fill(ana.document);
  await page.getByRole("radio", { name: spanish.checkout.pickup }).check();
  await page.getByRole("checkbox").check();
  await press(page, "Sumarme al club");
  await expect(page.getByText("Ya sos parte del club.")).toBeVisible();
  await expectAccessible(page);

  await passToMorning(shop, id);
  await expect.poll(async () => (await monthsOf(shop, id))[0]?.state, { timeout: 30_000 }).toBe("announced");
  await passThreeDays(shop, id);
  await expect.poll(async () => (await monthsOf(shop, id))[0]?.state, { timeout: 30_000 }).toBe("paid");
  await page.goto("/account/club");
  await expect(page.getByText("Cobrado", { exact: true })).toBeVisible();
  await page.getByRole("link", { name: /^Pedido n\.º/ }).click();
  await expect(page.locator("main")).toContainText("Yerba mate");
  const paid = await shop.query(`SELECT 1 FROM "Order" WHERE "customerId" = $1 AND "state" = 'paid'`, [id]);
  expect(paid).toHaveLength(1);

  await page.goto("/account/club");
  await page.getByRole("radio", { name: spanish.checkout.delivered }).check();
  await press(page, "Guardar adónde va");
  await expect(page.getByRole("link", { name: /^Calle y número: / })).toBeVisible();
  await page.getByLabel(spanish.checkout.street, { exact: true }).fill(ana.street);
  await page.getByLabel(spanish.checkout.city, { exact: true }).fill(ana.city);
  await page.getByLabel(spanish.checkout.department, { exact: true }).selectOption(ana.department);
  await press(page, "Guardar adónde va");
  await expect(page.getByText("Listo: las próximas cajas van ahí.")).toBeVisible();
  await expect(page.getByLabel(spanish.checkout.street, { exact: true })).toHaveValue(ana.street);
  await expectAccessible(page);
  await press(page, "Saltear este mes");
  await expect(page.getByText("Listo: este mes no se cobra.")).toBeVisible();
  expect(await monthsOf(shop, id)).toMatchObject([{ state: "paid" }, { state: "skipped" }]);
  await press(page, "Salir del club");
  await expect(page.getByText("Saliste del club. No se cobra nada más.")).toBeVisible();
  const mails = await shop.query<{ kind: string }>(
    `SELECT "kind" FROM "Mail" WHERE "to" = $1 AND "kind" LIKE 'club-%' ORDER BY "id"`,
    [email],
  );
  expect(mails.map(({ kind }) => kind)).toEqual([
    "club-changed",
    "club-announced",
    "club-changed",
    "club-changed",
    "club-changed",
  ]);
});

test("Without JavaScript one saves a card, joins the club, is charged, changes where it goes, skips a month and leaves", async ({
  context,
  reader,
  sandbox,
  shop,
  shopUrl,
}) => {
  const { checkout } = spanish;
  const { id } = await signInCustomer({ context, shop, shopUrl });
  await reader.open("/account/cards");
  await reader.press("Ir a guardar la tarjeta", { Acepto: true });
  expect(reader.url).toContain(sandbox.url);
  await reader.press("Guardar la tarjeta", cardFields(cards.approved));
  expect(reader.text).toContain("La tarjeta quedó guardada.");

  await reader.open("/account/club");
  await reader.press("Sumarme al club", { [checkout.name]: ana.name });
  expect(reader.text).toContain("Sin tu autorización no podemos cobrar la caja.");
  expect(await reader.valueOf(checkout.name)).toBe(ana.name);
  await reader.press("Sumarme al club", {
    [checkout.phone]: ana.phone,
    [checkout.document]: ana.document,
    "Retiro en el local": true,
    Autorizo: true,
  });
  expect(reader.text).toContain("Ya sos parte del club.");
  await passToMorning(shop, id);
  await expect.poll(async () => (await monthsOf(shop, id))[0]?.state, { timeout: 30_000 }).toBe("announced");
  await passThreeDays(shop, id);
  await expect.poll(async () => (await monthsOf(shop, id))[0]?.state, { timeout: 30_000 }).toBe("paid");
  await reader.open("/account/club");
  await reader.press("Guardar adónde va", { "Envío a domicilio": true });
  expect(reader.text).toContain("Completá este dato.");
  await reader.press("Guardar adónde va", {
    [checkout.street]: ana.street,
    [checkout.city]: ana.city,
    [checkout.department]: ana.department,
  });
  expect(reader.text).toContain("Listo: las próximas cajas van ahí.");
  expect(await reader.valueOf(checkout.street)).toBe(ana.street);
  await reader.press("Saltear este mes");
  expect(reader.text).toContain("Listo: este mes no se cobra.");
  expect(await monthsOf(shop, id)).toMatchObject([{ state: "paid" }, { state: "skipped" }]);
  await reader.press("Salir del club");
  expect(reader.text).toContain("Saliste del club. No se cobra nada más.");
});
