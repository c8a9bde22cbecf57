import type { Page } from "playwright/test";
import { expectAccessible } from "./support/accessible";
import { signInCustomer } from "./support/customers";
import { expectHeading } from "./support/hosted";
import { expect, test } from "./support/test";

const press = (page: Page, name: string) => page.getByRole("button", { name, exact: true }).click();

/** The phone's own passkeys, with an owner who is there and says yes to everything. */
async function addAuthenticator(page: Page): Promise<void> {
  const devtools = await page.context().newCDPSession(page);
  await devtools.send("WebAuthn.enable");
  await devtools.send("WebAuthn.addVirtualAuthenticator", {
    options: {
      ...{ protocol: "ctap2", transport: "internal", hasResidentKey: true, hasUserVerification: true },
      ...{ isUserVerified: true, automaticPresenceSimulation: true },
    },
  });
}

test("A passkey is added, signs in, also where one has to sign in again, and opens nothing once it is removed", {
  tag: "@phone",
}, async ({ page, context, shop, shopUrl }) => {
  const { id, email } = await signInCustomer({ context, shop, shopUrl });
  await addAuthenticator(page);
  await page.goto("/account/passkeys");
  await expectHeading(page, "Llaves de acceso");
  await expect(page.getByText("Todavía no tenés llaves de acceso.")).toBeVisible();
  await expectAccessible(page);
  await press(page, "Crear una llave de acceso");
  await expect(page.getByText("La llave quedó agregada: ya podés entrar con ella.")).toBeVisible();
  const remove = page.getByRole("link", { name: /^Quitar Llave de acceso, agregada el / });
  await expect(remove).toBeVisible();
  await expectAccessible(page);
  await press(page, "Crear una llave de acceso");
  await expect(page.getByText("Ya hay una llave de tu cuenta en ese aparato.")).toBeVisible();

  await page.goto("/account");
  await press(page, "Cerrar sesión");
  await expectHeading(page, "Entrar a tu cuenta");
  await expectAccessible(page);
  await press(page, "Entrar con una llave de acceso");
  await expectHeading(page, "Tus pedidos");
  await expect(page.getByText(email)).toBeVisible();

  await shop.query(
    `UPDATE "CustomerLogin" SET "createdAt" = now() - interval '1 day' WHERE "customerId" = $1`,
    [id],
  );
  await page.goto("/account/passkeys");
  await expect(page.getByText(/Usada por última vez el/)).toBeVisible();
  await remove.click();
  await expect(page.getByText("Para esto te pedimos que entres de nuevo")).toBeVisible();
  await press(page, "Entrar con una llave de acceso");
  await expectHeading(page, "¿Quitar esta llave de acceso?");
  await expectAccessible(page);
  await press(page, "Quitar la llave");
  await expect(page.getByText("Quitamos la llave: ya no abre tu cuenta.")).toBeVisible();
  await expect(page.getByText("Todavía no tenés llaves de acceso.")).toBeVisible();
  const mails = await shop.query<{ what: string }>(
    `SELECT "data"->>'what' AS "what" FROM "Mail" WHERE "to" = $1 AND "kind" = 'passkey-changed' ORDER BY "id"`,
    [email],
  );
  expect(mails.map(({ what }) => what)).toEqual(["added", "removed"]);

  await page.goto("/account");
  await press(page, "Cerrar sesión");
  await press(page, "Entrar con una llave de acceso");
  await expect(page.getByText("No pudimos entrar con esa llave.")).toBeVisible();
  await expectAccessible(page);
  await page.goto("/account");
  await expectHeading(page, "Entrar a tu cuenta");
});

test("Without JavaScript there is no button for passkeys, and the code by mail signs in as ever", {
  tag: "@nojs",
}, async ({ page, context, shop, shopUrl }) => {
  await page.goto("/account/sign-in");
  await expect(page.getByRole("button", { name: "Mandarme un código", exact: true })).toBeVisible();
  await expect(page.getByRole("button", { name: /llave/i })).toHaveCount(0);
  await signInCustomer({ context, shop, shopUrl });
  await page.goto("/account/passkeys");
  // Playwright's browser without scripts reads <noscript> and shows nothing of it.
  await expect(page.locator("noscript p")).toContainText("Este navegador no puede crear llaves de acceso");
  await expect(page.getByRole("button", { name: /llave/i })).toHaveCount(0);
  await expectAccessible(page);
});
