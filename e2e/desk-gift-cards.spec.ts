import { expectGoodPage } from "./support/gateway";
import { expect, test } from "./support/test";

test("An owner gives a gift card, corrects what is left of it, and blocks it", async ({ page, signIn }) => {
  await signIn("owner");
  await page.goto("/admin/new-gift-card");
  await page.getByRole("button", { name: "Dar la tarjeta y mandarla" }).click();
  await expect(page.getByText("Escribí un importe, por ejemplo 1.240,50.")).toBeVisible();
  await page.getByLabel("Importe").fill("1.500");
  await page.getByLabel("Correo de quien la recibe").fill("beto@example.com");
  await page.getByLabel("Por qué").fill("Premio de la rifa");
  await expectGoodPage(page);
  await page.getByRole("button", { name: "Dar la tarjeta y mandarla" }).click();

  await expect(page.getByText("La tarjeta está dada, y su correo en camino.")).toBeVisible();
  await expect(page.locator("main")).toContainText("$ 1.500,00");
  await expect(page.locator("main")).toContainText("Premio de la rifa");
  await expectGoodPage(page);
  await page.getByRole("link", { name: "Corregir lo que queda" }).click();
  await page.getByLabel("Más o menos").selectOption("Restar");
  await page.getByLabel("Importe").fill("1.500,01");
  await page.getByLabel("Por qué").fill("Eran mil");
  await page.getByRole("button", { name: "Corregir", exact: true }).click();
  await expect(page.getByText("Es más de lo que queda en la tarjeta: restá menos.")).toBeVisible();
  await expectGoodPage(page);
  await page.getByLabel("Importe").fill("500");
  await page.getByRole("button", { name: "Corregir", exact: true }).click();
  await expect(page.getByText("Lo que queda en la tarjeta está corregido.")).toBeVisible();
  await expect(page.locator("main")).toContainText("$ 1.000,00");
  await page.locator("#note-block").fill("La pidió otra persona");
  await page.getByRole("button", { name: "Bloquear la tarjeta" }).click();
  await expect(page.getByText("La tarjeta está bloqueada.")).toBeVisible();
  await page.goto("/admin/gift-cards");
  await expect(page.getByText("Bloqueada").first()).toBeVisible();
  await expectGoodPage(page);
});

test("Without JavaScript a gift card is given, corrected and blocked by the same forms", async ({
  reader,
  signIn,
}) => {
  await signIn("owner");
  await reader.open("/admin/new-gift-card");
  await reader.press("Dar la tarjeta y mandarla");
  expect(reader.text).toContain("Escribí un importe, por ejemplo 1.240,50.");
  await reader.press("Dar la tarjeta y mandarla", {
    Importe: "1.500",
    "Correo de quien la recibe": "beto@example.com",
    "Por qué": "Premio de la rifa",
  });
  expect(reader.text).toContain("La tarjeta está dada, y su correo en camino.");
  expect(reader.text).toContain("$ 1.500,00");
  await reader.follow("Corregir lo que queda");
  await reader.press("Corregir", { "Más o menos": "Restar", Importe: "1.500,01", "Por qué": "Eran mil" });
  expect(reader.text).toContain("Es más de lo que queda en la tarjeta: restá menos.");
  await reader.press("Corregir", { Importe: "500" });
  expect(reader.text).toContain("Lo que queda en la tarjeta está corregido.");
  expect(reader.text).toContain("$ 1.000,00");
  await reader.press("Bloquear la tarjeta", { "Por qué": "La pidió otra persona" });
  expect(reader.text).toContain("La tarjeta está bloqueada.");
});

test("A viewer sees the gift cards, and changes none", async ({ page, signIn, browserErrors }) => {
  browserErrors.expect(/status of 403/);
  await signIn("viewer");
  await page.goto("/admin/gift-cards");
  await expect(page.getByRole("heading", { level: 1, name: "Tarjetas de regalo" })).toBeVisible();
  await expect(page.getByRole("link", { name: "Dar una tarjeta" })).toHaveCount(0);
  await page.goto("/admin/new-gift-card");
  await expect(page).toHaveURL(/\/admin\/forbidden$/);
});
