import { expectAccessible } from "./support/accessible";
import { expect, test } from "./support/test";

test("The merchant finds an order by what a shopper says of it, and reads its story", {
  tag: "@phone",
}, async ({ page, order, pay, shop, signIn }) => {
  const { token, sessionId } = await order();
  await pay({ token, sessionId });
  const { number } = await shop.order(token);
  await signIn("viewer");

  await page.goto("/admin/orders");
  await expect(page.getByRole("heading", { level: 1, name: "Pedidos" })).toBeVisible();
  await expectAccessible(page);
  const search = page.getByRole("searchbox", { name: "Buscar un pedido" });
  await search.fill("•••• 1111");
  await page.getByRole("button", { name: "Buscar" }).click();
  await expect(page.getByText("Lo buscamos como últimos cuatro dígitos de la tarjeta.")).toBeVisible();
  await search.fill(String(number));
  await page.getByRole("button", { name: "Buscar" }).click();
  await expect(page.getByRole("status")).toHaveText("Un pedido");

  await page.getByRole("link", { name: String(number), exact: true }).click();
  await expect(page.getByRole("heading", { level: 1, name: `Pedido ${number}` })).toBeVisible();
  const story = page.getByRole("listitem").filter({ has: page.getByText("Ver el registro") });
  await expect(story.first()).toContainText("Comprador");
  await expect(story.filter({ hasText: "Aviso de Plexo: aplicado" })).not.toHaveCount(0);
  await expect(story.filter({ hasText: "Pago en Plexo: approved" })).toHaveCount(1);
  await story.last().getByText("Ver el registro").click();
  await expectAccessible(page);
});

test("Without JavaScript an order is found, and its story is on its page", async ({
  reader,
  order,
  pay,
  shop,
  signIn,
}) => {
  const { token, sessionId } = await order();
  await pay({ token, sessionId });
  const { number } = await shop.order(token);
  await signIn("viewer");
  await reader.open("/admin/orders");
  await reader.press("Buscar", { "Buscar un pedido": "•••• 1111" });
  expect(reader.text).toContain("Lo buscamos como últimos cuatro dígitos de la tarjeta.");
  await reader.press("Buscar", { "Buscar un pedido": String(number) });
  expect(reader.text).toContain("Un pedido");
  await reader.follow(String(number));
  expect(reader.text).toContain("Aviso de Plexo: aplicado");
  expect(reader.text).toContain("Pago en Plexo: approved");
});

test("What cannot be looked for is said beside the search, and nothing typed is lost", async ({
  page,
  signIn,
}) => {
  await signIn("viewer");
  await page.goto("/admin/orders?q=%3F&least=12%2C345&from=2026-02-30&state=paid&state=nonsense");
  await expect(page.getByText("Eso no lo podemos buscar.")).toBeVisible();
  await expect(page.getByLabel("Importe desde")).toHaveValue("12,345");
  await expect(page.getByText("Eso no es un importe.")).toBeVisible();
  await expect(page.getByText("Esa fecha no existe.")).toBeVisible();
  await expect(page.getByRole("checkbox", { name: "Pagado", exact: true })).toBeChecked();
  for (const path of ["/admin/orders/0", "/admin/orders/99999999999", "/admin/orders/x"]) {
    expect((await page.request.get(path)).status()).toBe(404);
  }
});

test("The list comes as CSV, as it is shown and safe to open in a spreadsheet", async ({
  page,
  order,
  shop,
  signIn,
}) => {
  const { token, attempt } = await order();
  const { number } = await shop.order(token);
  await shop.query(
    `UPDATE "Order" SET "name" = '=1+1', "phone" = '+598 99 123 456', "flagReason" = 'paid-twice', "flaggedAt" = now()
     WHERE "token" = $1`,
    [token],
  );
  await signIn("viewer");
  const response = await page.request.get(`/admin/orders/export?q=${number}`);
  expect(response.headers()["content-type"]).toBe("text/csv; charset=utf-8");
  expect(response.headers()["cache-control"]).toBe("no-store");
  const lines = (await response.text()).trim().split("\n");
  expect(lines).toHaveLength(2);
  expect(lines[0]).toContain("Fecha (America/Montevideo)");
  expect(lines[1]).toContain(`${number},`);
  expect(lines[1]).toContain(",'=1+1,");
  expect(lines[1]).toContain(",'+598 99 123 456,");
  expect(lines[1]).toContain(attempt.paymentReference);
  expect(lines[1]).toContain(",Se pagó más de una vez,");
  expect(lines[1]).toMatch(/,\d+\.\d\d,0\.00,0\.00,0\.00,/);
});
