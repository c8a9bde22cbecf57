import type { Page } from "playwright/test";
import { expectAccessible } from "./support/accessible";
import { expectOrderState } from "./support/purchase";
import type { Shop } from "./support/shop";
import { expect, test } from "./support/test";

type Paid = { token: string; number: number; paymentId: string };

const operationsOf = (shop: Shop, paymentId: string) =>
  shop.query<{ amount: number; state: string; note: string | null }>(
    `SELECT "amount", "state", "note" FROM "PaymentOperation" WHERE "paymentId" = $1 ORDER BY "createdAt"`,
    [paymentId],
  );

const refundForm = ({ number, paymentId }: Paid) => `/admin/orders/${number}/payments/${paymentId}/refund`;

async function fillIn(page: Page, amount: string, note = ""): Promise<void> {
  await page.getByLabel(/^Importe en/).fill(amount);
  await page.getByLabel("Motivo").selectOption({ label: "Lo pidió el comprador" });
  await page.getByLabel(/^Nota/).fill(note);
  await page.getByRole("button", { name: "Revisar" }).click();
}

const confirmButton = (page: Page) => page.getByRole("button", { name: /^Devolver \$/ });

const it = test.extend<{ paid: Paid }>({
  paid: async ({ order, pay, shop }, use) => {
    const { token, sessionId } = await order({ priceUyu: 1_290_50, pickup: true });
    const { id: paymentId } = await pay({ token, sessionId });
    await use({ token, paymentId, number: (await shop.order(token)).number });
  },
});

it("A part of a payment is refunded, and then the rest, each after reading what will happen", {
  tag: "@phone",
}, async ({ page, shop, signIn, paid }) => {
  await signIn("operator");
  await page.goto(`/admin/orders/${paid.number}`);
  await page.getByRole("link", { name: "Devolver", exact: true }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Devolver un pago" })).toBeVisible();
  await expectAccessible(page);

  await fillIn(page, "1.240,505", "Llamó:\nquiere cambiar 🧉");
  await expect(page.getByText("Eso no es un importe.")).toBeVisible();
  await expect(page.getByLabel(/^Importe en/)).toHaveValue("1.240,505");
  await expect(page.getByLabel(/^Nota/)).toHaveValue("Llamó:\nquiere cambiar 🧉");
  await expectAccessible(page);
  await page.getByLabel(/^Importe en/).fill("50,50");
  await page.getByRole("button", { name: "Revisar" }).click();

  await expect(page.getByRole("heading", { name: "Esto va a pasar" })).toBeVisible();
  await expect(page.getByText(/Se devuelven \$\s50,50 a Visa •1111/)).toBeVisible();
  await expect(page.getByText(/“Devuelto en parte”, con \$\s1\.240,00 cobrados/)).toBeVisible();
  await expectAccessible(page);
  expect(await operationsOf(shop, paid.paymentId)).toEqual([]);
  await page.getByRole("button", { name: "Cambiar" }).click();
  await expect(page.getByLabel(/^Importe en/)).toHaveValue("50,50");
  await page.getByRole("button", { name: "Revisar" }).click();
  await confirmButton(page).click();

  await expect(page.getByText("Plexo la hizo.")).toBeVisible({ timeout: 20_000 });
  await expectAccessible(page);
  const width = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  expect(width).toBeLessThanOrEqual(0);
  await expectOrderState(shop, paid.token, "partially_refunded");
  await page.getByRole("link", { name: `Volver al pedido ${paid.number}` }).click();
  await page.getByRole("link", { name: "Devolver", exact: true }).click();
  await fillIn(page, "1.240");
  await confirmButton(page).click();
  await expect(page.getByText("Plexo la hizo.")).toBeVisible({ timeout: 20_000 });
  await expectOrderState(shop, paid.token, "refunded");
  await page.goto(refundForm(paid));
  await expect(page.getByText("Con este pago no se puede")).toBeVisible();
  expect(await operationsOf(shop, paid.paymentId)).toMatchObject([
    { amount: 50_50, state: "done", note: "Llamó:\nquiere cambiar 🧉" },
    { amount: 1_240_00, state: "done", note: null },
  ]);
});

it("Without JavaScript a part of a payment is refunded, and then the rest, each after reading what will happen", async ({
  reader,
  shop,
  signIn,
  paid,
}) => {
  await signIn("operator");
  await reader.open(`/admin/orders/${paid.number}`);
  await reader.follow("Devolver");
  const note = "Llamó:\nquiere cambiar 🧉";
  const reason = "Lo pidió el comprador";
  await reader.press("Revisar", { "Importe en": "1.240,505", Motivo: reason, Nota: note });
  expect(reader.text).toContain("Eso no es un importe.");
  expect(await reader.valueOf("Importe en")).toBe("1.240,505");
  expect(await reader.valueOf("Nota")).toBe(note);
  await reader.press("Revisar", { "Importe en": "50,50" });
  expect(reader.text).toContain("Esto va a pasar");
  expect(reader.text).toMatch(/Se devuelven \$\s50,50 a Visa •1111/);
  expect(await operationsOf(shop, paid.paymentId)).toEqual([]);
  await reader.press("Cambiar");
  expect(await reader.valueOf("Importe en")).toBe("50,50");
  await reader.press("Revisar");
  await reader.press("Devolver $");
  await reader.expectSoon("Plexo la hizo.");
  await expectOrderState(shop, paid.token, "partially_refunded");
  await reader.follow(`Volver al pedido ${paid.number}`);
  await reader.follow("Devolver");
  await reader.press("Revisar", { "Importe en": "1.240", Motivo: reason });
  await reader.press("Devolver $");
  await reader.expectSoon("Plexo la hizo.");
  await expectOrderState(shop, paid.token, "refunded");
  await reader.open(refundForm(paid));
  expect(reader.text).toContain("Con este pago no se puede");
  expect(await operationsOf(shop, paid.paymentId)).toMatchObject([
    { amount: 50_50, state: "done", note },
    { amount: 1_240_00, state: "done", note: null },
  ]);
});

it("A double click, Back and again, and another tab refund once; what was typed in the other is still there", async ({
  page,
  context,
  shop,
  signIn,
  paid,
}) => {
  await signIn("owner");
  const other = await context.newPage();
  await other.goto(refundForm(paid));
  await fillIn(other, "90", "De la otra pestaña");
  await expect(confirmButton(other)).toBeVisible();
  const third = await context.newPage();
  await third.goto(refundForm(paid));

  await page.goto(refundForm(paid));
  await fillIn(page, "70");
  await confirmButton(page).dblclick();
  await expect(page.getByText("Plexo la hizo.")).toBeVisible({ timeout: 20_000 });
  expect(await operationsOf(shop, paid.paymentId)).toHaveLength(1);

  await page.goBack();
  await expect(page.getByRole("heading", { name: /Esto va a pasar|Qué querés hacer/ })).toBeVisible();
  if (await confirmButton(page).isVisible()) {
    await confirmButton(page).click();
    await expect(page.getByText("Ya lo habías enviado")).toBeVisible();
  } else {
    await fillIn(page, "70");
    await expect(page.getByText("Esto cambió desde que lo abriste")).toBeVisible();
  }

  await confirmButton(other).click();
  await expect(other.getByText("Esto cambió desde que lo abriste")).toBeVisible();
  await expect(other.getByLabel(/^Importe en/)).toHaveValue("90");
  await expect(other.getByLabel(/^Nota/)).toHaveValue("De la otra pestaña");
  await fillIn(third, "90");
  await expect(third.getByText("Esto cambió desde que lo abriste")).toBeVisible();
  await expectAccessible(third);
  expect(await operationsOf(shop, paid.paymentId)).toHaveLength(1);

  await other.getByRole("button", { name: "Revisar" }).click();
  await confirmButton(other).click();
  await expect(other.getByText("Plexo la hizo.")).toBeVisible({ timeout: 20_000 });
  expect(await operationsOf(shop, paid.paymentId)).toMatchObject([{ amount: 70_00 }, { amount: 90_00 }]);
});

it("An operation that Plexo has not decided is shown as it goes on, until it has ended", async ({
  page,
  context,
  sandbox,
  signIn,
  paid,
}) => {
  await signIn("owner");
  await sandbox.switch({ refunds: "pending" });
  await page.goto(`${refundForm(paid)}?amount=12,50&reason=other`);
  await confirmButton(page).click();
  await expect(page.getByText("Plexo la tiene y todavía no decidió.")).toBeVisible({ timeout: 20_000 });
  await expectAccessible(page);
  const reference = (await page.locator("code").textContent()) ?? "";
  await sandbox.settle(paid.paymentId, "denied", reference);
  const other = await context.newPage();
  await other.goto(`/admin/orders/${paid.number}`);
  await other.getByRole("button", { name: "Consultar a Plexo ahora" }).click();
  await expect(other.getByText("el pedido está al día")).toBeVisible({ timeout: 20_000 });
  await expect(page.getByText("No se hizo. El dinero está donde estaba.")).toBeVisible({ timeout: 20_000 });
});

it("Who may only look sees no button, and is refused by the page and by the action", async ({
  page,
  context,
  shop,
  signIn,
  paid,
  browserErrors,
}) => {
  browserErrors.expect(/403 \(Forbidden\)/);
  await signIn("owner");
  await page.goto(refundForm(paid));
  await fillIn(page, "10");
  await expect(confirmButton(page)).toBeVisible();
  await signIn("viewer");
  await confirmButton(page).click();
  await expect(page.getByRole("heading", { name: "No tenés permiso para eso" })).toBeVisible();
  expect(await operationsOf(shop, paid.paymentId)).toEqual([]);
  const fresh = await context.newPage();
  await fresh.goto(`/admin/orders/${paid.number}`);
  await expect(fresh.getByRole("heading", { level: 1 })).toContainText(String(paid.number));
  await expect(fresh.getByRole("link", { name: "Devolver", exact: true })).toHaveCount(0);
  await expect(fresh.getByRole("button", { name: "Consultar a Plexo ahora" })).toHaveCount(0);
  await fresh.goto(refundForm(paid));
  await expect(fresh.getByRole("heading", { name: "No tenés permiso para eso" })).toBeVisible();
});

it("What is to be looked at is found, its way out is taken, and it is closed with a note", {
  tag: "@phone",
}, async ({ page, shop, signIn, paid }) => {
  await shop.query(
    `UPDATE "Order" SET "flagReason" = 'paid-after-release', "flaggedAt" = now() WHERE "token" = $1`,
    [paid.token],
  );
  await signIn("operator");
  await page.goto("/admin/flags");
  await expect(page.getByRole("heading", { level: 1, name: "Para mirar" })).toBeVisible();
  await expectAccessible(page);
  await page.getByRole("link", { name: String(paid.number), exact: true }).click();
  await page.getByRole("link", { name: /Devolver lo cobrado/ }).click();
  await expect(page.getByText(/Se devuelven \$\s1\.290,50/)).toBeVisible();
  await confirmButton(page).click();
  await expect(page.getByText("Plexo la hizo.")).toBeVisible({ timeout: 20_000 });
  await page.getByRole("link", { name: `Volver al pedido ${paid.number}` }).click();

  await page.locator("summary", { hasText: "Cerrar con una nota" }).click();
  await expectAccessible(page);
  await page.locator("button", { hasText: "Cerrar con una nota" }).click();
  await expect(page.getByText("Escribí una nota.")).toBeVisible();
  await page.getByLabel(/^Nota: qué viste/).fill("Devuelto, y avisado por teléfono.");
  await page.locator("button", { hasText: "Cerrar con una nota" }).click();
  await expect(page.getByText("quedó cerrado, con tu nota")).toBeVisible();
  expect((await shop.order(paid.token)).flagReason).toBeNull();
  await page.goto("/admin/flags");
  await expect(page.getByRole("link", { name: String(paid.number), exact: true })).toHaveCount(0);
});

it("Without JavaScript what is to be looked at is closed with a note once its way out was taken", async ({
  reader,
  shop,
  signIn,
  paid,
}) => {
  await shop.query(
    `UPDATE "Order" SET "flagReason" = 'paid-after-release', "flaggedAt" = now() WHERE "token" = $1`,
    [paid.token],
  );
  await signIn("operator");
  await reader.open("/admin/flags");
  await reader.follow(String(paid.number));
  await reader.follow("Devolver lo cobrado");
  expect(reader.text).toMatch(/Se devuelven \$\s1\.290,50/);
  await reader.press("Devolver $");
  await reader.expectSoon("Plexo la hizo.");
  await reader.follow(`Volver al pedido ${paid.number}`);
  await reader.press("Cerrar con una nota");
  expect(reader.text).toContain("Escribí una nota.");
  await reader.press("Cerrar con una nota", { "Nota: qué viste": "Devuelto, y avisado por teléfono." });
  expect(reader.text).toContain("quedó cerrado, con tu nota");
  expect((await shop.order(paid.token)).flagReason).toBeNull();
});
