import type { Page } from "playwright/test";
import { dayOf } from "../lib/platform/days";
import { attemptReferences } from "../lib/platform/ids";
import type { SandboxControl } from "../test/support/sandbox-control";
import { expectAccessible } from "./support/accessible";
import { expect, test } from "./support/test";

/** A session that another program with the shop's credentials made. */
async function foreignSession(
  sandbox: SandboxControl,
  { sessionReference, paymentReference } = attemptReferences(),
): Promise<{ id: string; sessionReference: string; paymentReference: string }> {
  const response = await fetch(`${sandbox.url}/v1/sessions`, {
    method: "POST",
    headers: { authorization: `Basic ${btoa("221:sandbox-key")}` },
    body: JSON.stringify({
      merchantId: 3243,
      referenceId: sessionReference,
      type: "checkout",
      paymentRequest: {
        referenceId: paymentReference,
        invoiceNumber: "F-1",
        installments: 1,
        amount: { total: 99.5, currency: "UYU" },
      },
    }),
  });
  const { id } = (await response.json()) as { id: string };
  return { id, sessionReference, paymentReference };
}

const told = (page: Page, text: string | RegExp) => expect(page.getByText(text)).toBeVisible();
const row = (page: Page, text: string) => page.getByRole("row").filter({ hasText: text });

test("Sessions at Plexo are listed live, each with its order or as unknown", { tag: "@phone" }, async ({
  page,
  order,
  shop,
  sandbox,
  signIn,
}) => {
  const { token, attempt } = await order();
  const { number } = await shop.order(token);
  const foreign = await foreignSession(sandbox);
  await signIn("viewer");
  await page.goto("/admin/sessions");
  await expect(row(page, attempt.sessionReference)).toContainText(String(number));
  await expect(row(page, foreign.sessionReference)).toContainText("No la conocemos");
  expect(await page.content()).not.toContain("?t=");
  await expectAccessible(page);

  const today = dayOf(new Date());
  await page.getByLabel("Referencia (referenceId)").fill(foreign.sessionReference);
  await page.getByLabel("Desde (minDate)").fill(today);
  await page.getByRole("button", { name: "Consultar a Plexo" }).click();
  await told(page, "Plexo pide las dos fechas o ninguna.");
  await expect(page.getByLabel("Referencia (referenceId)")).toHaveValue(foreign.sessionReference);
  await page.getByLabel("Hasta, ese día incluido (maxDate)").fill(today);
  await page.getByRole("button", { name: "Consultar a Plexo" }).click();
  await expect(page.getByRole("row")).toHaveCount(2);
  await page.getByLabel("Comercio (merchantId)").fill("4100");
  await page.getByRole("button", { name: "Consultar a Plexo" }).click();
  await told(page, /merchant-not-found/);
  await expect(page.getByLabel("Comercio (merchantId)")).toHaveValue("4100");
  await expectAccessible(page);
});

test("A callback is read, and reconciled again; what waits is checked, one and all", {
  tag: "@phone",
}, async ({ page, order, pay, shop, signIn }) => {
  const { token, attempt, sessionId } = await order();
  await pay({ token, sessionId });
  const { number } = await shop.order(token);
  await signIn("operator");

  await page.goto("/admin/callbacks");
  await expectAccessible(page);
  await page.getByLabel("Pedido, referencia o pago").fill(String(number));
  await page.getByRole("button", { name: "Buscar" }).click();
  await row(page, "Aplicado").first().getByRole("link").first().click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(`Aviso del pedido ${number}`);
  await expect(page.locator("pre")).toContainText(attempt.paymentReference);
  await expectAccessible(page);
  await page.getByRole("button", { name: "Conciliar de nuevo" }).click();
  await told(page, "Plexo respondió y quedó aplicado.");

  const unreachable = () =>
    shop.query(
      `UPDATE "CheckoutAttempt" SET "unreachableSince" = now(), "unreachableReason" = 'Plexo did not answer',
        "nextCheckAt" = now() + interval '1 hour' WHERE "paymentReference" = $1`,
      [attempt.paymentReference],
    );
  await unreachable();
  await page.goto("/admin/reconciling");
  await expect(row(page, "Plexo did not answer")).toContainText("Respuesta de Plexo");
  await expectAccessible(page);
  const one = `Consultar ahora el pedido ${number}`;
  await row(page, "Plexo did not answer").getByRole("button", { name: one }).click();
  await told(page, "Plexo respondió y quedó aplicado.");
  await expect(row(page, "Plexo did not answer")).toHaveCount(0);

  await unreachable();
  await page.goto("/admin/reconciling");
  await page.getByRole("button", { name: "Consultar ahora", exact: true }).click();
  await told(page, /Consultamos/);
  await expect(row(page, "Plexo did not answer")).toHaveCount(0);
});

test("A day is compared with Plexo, and each difference has its way out", { tag: "@phone" }, async ({
  page,
  order,
  shop,
  sandbox,
  signIn,
}) => {
  const stray = await foreignSession(sandbox);
  await sandbox.pay(stray.id);
  const { token, attempt } = await order();
  await sandbox.rule({ callbacks: "drop" });
  await shop.query(
    `UPDATE "CheckoutAttempt" SET "nextCheckAt" = now() + interval '1 hour' WHERE "paymentReference" = $1`,
    [attempt.paymentReference],
  );
  await sandbox.pay(attempt.plexoSessionId);
  await signIn("operator");

  const today = dayOf(new Date());
  await page.goto(`/admin/comparison?day=${today}`);
  await page.getByRole("button", { name: `Comparar el ${today}` }).click();
  const item = (text: string) => page.getByRole("listitem").filter({ hasText: text });
  await expect(item(stray.paymentReference)).toContainText("Solo en Plexo");
  await expect(item(attempt.paymentReference)).toContainText("Todavía en curso");
  await expectAccessible(page);

  await item(attempt.paymentReference).getByRole("button", { name: "Mirar de nuevo" }).click();
  await told(page, "Plexo respondió y quedó aplicado.");
  await expect(item(attempt.paymentReference)).toHaveCount(0);
  expect((await shop.order(token)).state).toBe("paid");

  await item(stray.paymentReference).getByRole("link", { name: "Aceptar con una nota" }).click();
  await expectAccessible(page);
  await page.getByLabel("Por qué está bien así").fill("…");
  await page.getByRole("button", { name: "Aceptar" }).click();
  await told(page, "Escribí por qué está bien así.");
  await expect(page.getByLabel("Por qué está bien así")).toHaveValue("…");
  await page.getByLabel("Por qué está bien así").fill("Una prueba nuestra.");
  await page.getByRole("button", { name: "Aceptar" }).click();
  await told(page, "Quedó aceptado, con tu nota.");
  await expect(item(stray.paymentReference)).toHaveCount(0);
  await page.getByRole("link", { name: /^Aceptado/ }).click();
  await expect(item(stray.paymentReference)).toContainText("Una prueba nuestra.");
  await expectAccessible(page);
});

test("Without JavaScript sessions are asked for, a callback is reconciled again, and what waits is checked", async ({
  reader,
  order,
  pay,
  shop,
  sandbox,
  signIn,
}) => {
  const { token, attempt, sessionId } = await order();
  await pay({ token, sessionId });
  const { number } = await shop.order(token);
  const foreign = await foreignSession(sandbox);
  await signIn("operator");
  await reader.open("/admin/sessions");
  expect(reader.text).toContain(attempt.sessionReference);
  const today = dayOf(new Date());
  const asked = { "Referencia (referenceId)": foreign.sessionReference, "Desde (minDate)": today };
  await reader.press("Consultar a Plexo", asked);
  expect(reader.text).toContain("Plexo pide las dos fechas o ninguna.");
  expect(await reader.valueOf("Referencia (referenceId)")).toBe(foreign.sessionReference);
  await reader.press("Consultar a Plexo", { "Hasta, ese día incluido (maxDate)": today });
  expect(reader.text).toContain("No la conocemos");
  expect(reader.text).not.toContain(attempt.sessionReference);
  await reader.press("Consultar a Plexo", { "Comercio (merchantId)": "4100" });
  expect(reader.text).toContain("merchant-not-found");
  expect(await reader.valueOf("Comercio (merchantId)")).toBe("4100");

  await reader.open("/admin/callbacks");
  await reader.press("Buscar", { "Pedido, referencia o pago": String(number) });
  const [callback] = await shop.callbacks(token);
  await reader.open(`/admin/callbacks/${callback?.id}`);
  expect(reader.text).toContain(`Aviso del pedido ${number}`);
  await reader.press("Conciliar de nuevo");
  expect(reader.text).toContain("Plexo respondió y quedó aplicado.");

  for (const button of [`Consultar ahora el pedido ${number}`, "Consultar ahora"]) {
    await shop.query(
      `UPDATE "CheckoutAttempt" SET "unreachableSince" = now(), "unreachableReason" = 'Plexo did not answer',
        "nextCheckAt" = now() + interval '1 hour' WHERE "paymentReference" = $1`,
      [attempt.paymentReference],
    );
    await reader.open("/admin/reconciling");
    expect(reader.text).toContain("Plexo did not answer");
    await reader.press(button);
    expect(reader.text).toMatch(/Plexo respondió y quedó aplicado\.|Consultamos/);
    expect(reader.text).not.toContain("Plexo did not answer");
  }
});

test("Without JavaScript a day is compared with Plexo, and each difference has its way out", async ({
  reader,
  order,
  shop,
  sandbox,
  signIn,
}) => {
  const stray = await foreignSession(sandbox);
  await sandbox.pay(stray.id);
  const { token, attempt } = await order();
  await sandbox.rule({ callbacks: "drop" });
  await shop.query(
    `UPDATE "CheckoutAttempt" SET "nextCheckAt" = now() + interval '1 hour' WHERE "paymentReference" = $1`,
    [attempt.paymentReference],
  );
  await sandbox.pay(attempt.plexoSessionId);
  await signIn("operator");

  const today = dayOf(new Date());
  await reader.open(`/admin/comparison?day=${today}`);
  await reader.press(`Comparar el ${today}`);
  expect(reader.text).toContain(stray.paymentReference);
  expect(reader.text).toContain(attempt.paymentReference);
  await reader.press("Mirar de nuevo", {}, attempt.paymentReference);
  expect(reader.text).toContain("Plexo respondió y quedó aplicado.");
  expect((await shop.order(token)).state).toBe("paid");
  await reader.follow("Aceptar con una nota", stray.paymentReference);
  await reader.press("Aceptar", { "Por qué está bien así": "…" });
  expect(reader.text).toContain("Escribí por qué está bien así.");
  expect(await reader.valueOf("Por qué está bien así")).toBe("…");
  await reader.press("Aceptar", { "Por qué está bien así": "Una prueba nuestra." });
  expect(reader.text).toContain("Quedó aceptado, con tu nota.");
  expect(reader.text).not.toContain(stray.paymentReference);
  await reader.follow("Aceptado");
  expect(reader.text).toContain("Una prueba nuestra.");
});

test("Who only looks sees no button; a bad address is answered with a page, never an error", async ({
  page,
  order,
  signIn,
  browserErrors,
}) => {
  browserErrors.expect(/403 \(Forbidden\)/);
  await order();
  await signIn("viewer");
  await page.goto("/admin/reconciling");
  await expect(page.getByRole("heading", { level: 1, name: "Conciliar" })).toBeVisible();
  await expect(page.getByRole("button", { name: /Consultar/ })).toHaveCount(0);
  await page.goto("/admin/comparison/accept/01993e2a-0000-7000-8000-000000000000");
  await expect(page.getByRole("heading", { name: "No tenés permiso para eso" })).toBeVisible();
  for (const path of ["/admin/callbacks/x", "/admin/callbacks/01993e2a-0000-7000-8000-000000000000"]) {
    expect((await page.request.get(path)).status(), path).toBe(404);
  }
  const odd = [
    "/admin/callbacks?about=%09&from=x&state=x&older=1&newer=y&from=z",
    "/admin/callbacks?about=99999999999999999999&from=1900-01-01&to=9999-12-31",
    "/admin/reconciling?since=9999999999999&checked=-1&after=9999999999999.x&told=x",
    "/admin/reconciling?after=9999999999999.01993e2a-0000-7000-8000-000000000000",
    "/admin/comparison?day=2026-02-30&kind=x&after=x",
    "/admin/comparison?day=9999-12-31",
    "/admin/comparison?day=1900-01-01",
    "/admin/sessions?page=999999999999&size=0&minDate=x&referenceId=%09",
  ];
  for (const path of odd) expect((await page.request.get(path)).status(), path).toBe(200);
});
