import type { Page } from "playwright/test";
import { expectAccessible } from "./support/accessible";
import { onHostedPage } from "./support/hosted";
import { ana, fillCheckout, goToCheckout, payButton, putInCart } from "./support/shopping";
import { expect, test } from "./support/test";
import { ways } from "./support/ways";
import { spanish } from "./support/words";

test.afterEach(({ shop }) => shop.query(`UPDATE "Setting" SET "value" = NULL`));

const panel = (page: Page, title: string) =>
  page.locator("section", { has: page.getByRole("heading", { name: title }) });
const price = (page: Page) => page.getByLabel("Zona 1: envío en UYU", { exact: true });
const saveZones = (page: Page) =>
  panel(page, "Zonas de envío").getByRole("button", { name: "Guardar" }).click();

for (const { tag, how } of ways) {
  test(`Another price of delivery is told to who saw the old one before it is charged, ${how}`, {
    tag,
  }, async ({ page, goods, shop, signIn, browser, baseURL }) => {
    const good = await goods.offer();
    const shopper = await browser.newContext({
      baseURL,
      locale: "es-UY",
      javaScriptEnabled: tag !== "@nojs",
    });
    const visit = await shopper.newPage();
    await putInCart(visit, good);
    await goToCheckout(visit);
    await fillCheckout(visit);

    await signIn("owner");
    await page.goto("/admin/settings");
    await expectAccessible(page);
    await price(page).fill("gratis");
    await saveZones(page);
    await expect(page.getByText("Escribí un importe como 1.240,50, o 0.")).toBeVisible();
    await expect(price(page)).toHaveValue("gratis");
    await price(page).fill("300,5");
    await saveZones(page);
    await expect(page.getByText("Guardado. Ya vale en toda la tienda.")).toBeVisible();
    await expect(page.getByText("Zona 1: envío en UYU: shop.ts dice “250,00”.")).toBeVisible();
    await expect(price(page)).toHaveValue("300,50");
    await expectAccessible(page);

    await payButton(visit).click();
    const said = visit.getByRole("alert").filter({ hasText: "El pedido cambió" });
    await expect(said).toContainText("El envío ahora cuesta $ 300,50, antes $ 250,00.");
    expect(await shop.ordersOf(good.sku)).toEqual([]);
    await expect(visit.getByLabel(spanish.checkout.name, { exact: true })).toHaveValue(ana.name);
    await payButton(visit).click();
    await onHostedPage(visit);
    expect(await shop.ordersOf(good.sku)).toMatchObject([{ shipping: 300_50 }]);
    await shopper.close();

    // A second time, on the page that the first one has left.
    await price(page).fill("310");
    await saveZones(page);
    await expect(price(page)).toHaveValue("310,00");
    await expect(page.getByText("Guardado. Ya vale en toda la tienda.")).toBeVisible();
    await page.getByRole("button", { name: "Volver a lo que dice shop.ts" }).click();
    await expect(page.getByText("Ahora vale lo que dice shop.ts.")).toBeVisible();
    await expect(price(page)).toHaveValue("250,00");
  });
}

test("What changed meanwhile is said, and what was typed is kept", async ({ page, shop, signIn }) => {
  await signIn("owner");
  await page.goto("/admin/settings");
  await shop.query(
    `UPDATE "Setting" SET "revision" = "revision" + 1, "value" = '{"means":["cash"],"skipsThreeds":false}'
     WHERE "section" = 'payment'`,
  );
  const second = page.getByLabel("Medio de pago n.º 2", { exact: true });
  await second.selectOption("Ninguno");
  await panel(page, "Cómo se paga").getByRole("button", { name: "Guardar" }).click();
  await expect(page.getByRole("main").getByRole("alert").filter({ hasText: "cambió desde" })).toContainText(
    "Ahora dice “Efectivo” en Medio de pago habitual.",
  );
  await expect(second).toHaveValue("");
});

test("Only an owner opens the settings", async ({ page, signIn, browserErrors }) => {
  browserErrors.expect(/status of 403/);
  await signIn("operator");
  await page.goto("/admin/settings");
  await expect(page).toHaveURL(/\/admin\/forbidden$/);
  await expect(page.getByRole("link", { name: "Ajustes" })).toHaveCount(0);
});
