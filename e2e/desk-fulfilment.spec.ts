import { expectAccessible } from "./support/accessible";
import { expectOrderState, purchaseOf, purchaseOfAddress } from "./support/purchase";
import { fillCheckout, goToCheckout, orderQuickly, payButton, putInCart } from "./support/shopping";
import { expect, test } from "./support/test";

test("What is charged when it ships is packed, captured, sent and followed, and what comes back is on the shelf", {
  tag: "@phone",
}, async ({ page, goods, shop, sandbox, signIn }) => {
  test.slow();
  const good = await goods.offer({ stock: 10, priceUyu: 1_290_50 });
  await shop.query(`UPDATE "Product" SET "chargedWhenShipped" = true WHERE "slug" = $1`, [good.slug]);
  await putInCart(page, good);
  await goToCheckout(page);
  await expect(page.getByText("Se cobra cuando enviamos tu pedido.")).toBeVisible();
  await fillCheckout(page);
  await payButton(page).click();
  const { token, sessionId } = await purchaseOf(page, shop);
  const { id: paymentId } = await sandbox.pay(sessionId);
  await expectOrderState(shop, token, "authorized");
  const { number } = await shop.order(token);
  await page.goto(`/orders/${token}`);
  await expect(page.getByText("El importe quedó reservado en tu tarjeta.")).toBeVisible();
  await expect(page.getByText("Lo estamos preparando.")).toBeVisible();

  await signIn("operator");
  await page.goto("/admin/authorized");
  const row = page
    .getByRole("row")
    .filter({ has: page.getByRole("link", { name: String(number), exact: true }) });
  await expect(row).toContainText("$ 1.540,50");
  // The sandbox's authorisations end after a day.
  await expect(row.getByText("Por vencer")).toBeVisible();
  await expectAccessible(page);

  await row.getByRole("link", { name: String(number), exact: true }).click();
  await page.getByRole("button", { name: "Marcar como preparado" }).click();
  await expect(page.getByText("cobralo antes de que el pedido salga")).toBeVisible();
  await expect(page.getByRole("button", { name: "Marcar como despachado" })).toHaveCount(0);
  await expectAccessible(page);
  await page.getByRole("link", { name: "Capturar" }).first().click();
  await page.getByLabel(/^Importe en/).fill("1.540,50");
  await page.getByRole("button", { name: "Revisar" }).click();
  await page.getByRole("button", { name: /^Capturar \$/ }).click();
  await expect(page.getByText("Plexo la hizo.")).toBeVisible({ timeout: 20_000 });
  await expectOrderState(shop, token, "paid");

  await page.goto(`/admin/orders/${number}`);
  await page.getByLabel("Quién lo lleva").fill("DAC");
  await page.getByLabel("Enlace para seguirlo").fill("http://www.dac.com.uy/7");
  await page.getByRole("button", { name: "Marcar como despachado" }).click();
  await expect(page.getByText("Escribí el enlace entero, que empiece con https://")).toBeVisible();
  await expect(page.getByLabel("Quién lo lleva")).toHaveValue("DAC");
  await page.getByLabel("Enlace para seguirlo").fill("https://www.dac.com.uy/7");
  await page.getByRole("button", { name: "Marcar como despachado" }).click();
  await expect(page.getByRole("button", { name: "Marcar como entregado" })).toBeVisible();

  await page.goto(`/orders/${token}`);
  await expect(page.getByText("Está en camino.")).toBeVisible();
  await expect(page.getByText("DAC", { exact: true })).toBeVisible();
  await expect(page.getByRole("link", { name: "Seguir el envío" })).toHaveAttribute(
    "href",
    "https://www.dac.com.uy/7",
  );
  await expectAccessible(page);

  await page.goto(`/admin/orders/${number}/payments/${paymentId}/refund`);
  await page.getByLabel(/^Importe en/).fill("1.540,50");
  await page.getByLabel("Motivo").selectOption({ label: "Lo pidió el comprador" });
  await page.getByRole("button", { name: "Revisar" }).click();
  await page.getByRole("button", { name: /^Devolver \$/ }).click();
  await expect(page.getByText("Plexo la hizo.")).toBeVisible({ timeout: 20_000 });
  await expectOrderState(shop, token, "refunded");
  await page.goto(`/admin/orders/${number}/shelf`);
  await page.getByRole("main").getByRole("textbox").fill("1");
  await page.getByRole("button", { name: "Poner en el estante" }).click();
  await expect(page).toHaveURL(/notice=put-back/);
  expect(await shop.stock(good.sku)).toEqual({ onHand: 10, available: 10, held: 0, sold: 0 });
});

test("Without JavaScript it is packed, captured, sent and put on the shelf by the same forms", async ({
  page,
  reader,
  goods,
  shop,
  sandbox,
  signIn,
}) => {
  const good = await goods.offer({ stock: 10, priceUyu: 1_290_50 });
  await shop.query(`UPDATE "Product" SET "chargedWhenShipped" = true WHERE "slug" = $1`, [good.slug]);
  const { token, sessionId } = await purchaseOfAddress(await orderQuickly(page, good), shop);
  const { id: paymentId } = await sandbox.pay(sessionId);
  await expectOrderState(shop, token, "authorized");
  const { number } = await shop.order(token);
  await reader.open(`/orders/${token}`);
  expect(reader.text).toContain("El importe quedó reservado en tu tarjeta.");

  await signIn("operator");
  await reader.open("/admin/authorized");
  await reader.follow(String(number));
  await reader.press("Marcar como preparado");
  expect(reader.text).toContain("cobralo antes de que el pedido salga");
  expect(reader.text).not.toContain("Marcar como despachado");
  await reader.follow("Capturar");
  await reader.press("Revisar", { "Importe en": "1.540,50" });
  await reader.press("Capturar $");
  await reader.expectSoon("Plexo la hizo.");
  await expectOrderState(shop, token, "paid");

  await reader.open(`/admin/orders/${number}`);
  const link = "https://www.dac.com.uy/7";
  await reader.press("Marcar como despachado", {
    "Quién lo lleva": "DAC",
    "Enlace para seguirlo": link.replace("https", "http"),
  });
  expect(reader.text).toContain("Escribí el enlace entero, que empiece con https://");
  expect(await reader.valueOf("Quién lo lleva")).toBe("DAC");
  await reader.press("Marcar como despachado", { "Enlace para seguirlo": link });
  expect(reader.text).toContain("Marcar como entregado");
  await reader.open(`/orders/${token}`);
  expect(reader.text).toContain("Está en camino.");

  await reader.open(`/admin/orders/${number}/payments/${paymentId}/refund`);
  await reader.press("Revisar", { "Importe en": "1.540,50", Motivo: "Lo pidió el comprador" });
  await reader.press("Devolver $");
  await reader.expectSoon("Plexo la hizo.");
  await expectOrderState(shop, token, "refunded");
  await reader.open(`/admin/orders/${number}/shelf`);
  await reader.press("Poner en el estante", { [good.name]: "1" });
  expect(reader.url).toContain("notice=put-back");
  expect(await shop.stock(good.sku)).toEqual({ onHand: 10, available: 10, held: 0, sold: 0 });
});

test("What is set aside on more than fifty cards is gone through by pages, forth and back", async ({
  page,
  shop,
  signIn,
}) => {
  await shop.query(`
    WITH made AS (SELECT gen_random_uuid() AS id, gen_random_uuid() AS attempt, n FROM generate_series(1, 51) AS n),
    orders AS (
      INSERT INTO "Order" ("id", "token", "kind", "cartId", "cartDigest", "locale", "currency", "subtotal", "shipping", "total",
        "installments", "state", "stock", "name", "email", "createdAt", "updatedAt")
      SELECT id, id, 'donation', 'set-aside', id, 'es', 'UYU', 0, 0, 100, 1, 'authorized', 'none', 'Persona ' || n,
        'alguien@example.com', now(), now() FROM made
    ), attempts AS (
      INSERT INTO "CheckoutAttempt" ("id", "orderId", "sessionReference", "paymentReference", "invoiceNumber", "callbackKey",
        "currency", "amount", "installments", "state", "closeReason", "createdAt", "closedAt")
      SELECT attempt, id, 'ses-' || id, 'pay-' || id, id, id, 'UYU', 100, 1, 'closed', 'paid', now(), now() FROM made
    )
    INSERT INTO "Payment" ("plexoId", "orderId", "attemptId", "status", "currency", "amount", "capturedAmount",
      "refundedAmount", "authorizedUntil", "transactions", "seenAt")
    SELECT id, id, attempt, 'authorized', 'UYU', 100, 0, 0, now() + (1000 + n) * interval '1 day', 1, now() FROM made`);
  await signIn("viewer");
  await page.goto("/admin/authorized");
  const last = page.getByText("Persona 51", { exact: true });
  await expect(page.getByText("Persona 1", { exact: true })).toBeVisible();
  await expect(last).toHaveCount(0);
  await expect(page.getByRole("link", { name: "Vencen antes" })).toHaveCount(0);
  await page.getByRole("link", { name: "Vencen después" }).click();
  await expect(last).toBeVisible();
  await expect(page.getByText("Persona 1", { exact: true })).toHaveCount(0);
  await expect(page.getByRole("link", { name: "Vencen después" })).toHaveCount(0);
  await expectAccessible(page);
  await page.getByRole("link", { name: "Vencen antes" }).click();
  await expect(page.getByText("Persona 1", { exact: true })).toBeVisible();
  await expect(page.getByRole("link", { name: "Vencen antes" })).toHaveCount(0);
  await shop.query(`DELETE FROM "Order" WHERE "cartId" = 'set-aside'`);
});
