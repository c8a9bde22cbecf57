import { AxeBuilder } from "@axe-core/playwright";
import { hash } from "@node-rs/argon2";
import type { Page } from "playwright/test";
import { addStaff } from "./support/desk";
import { expect, test } from "./support/test";

const password = "un tero y dos horneros";

async function expectAccessible(page: Page): Promise<void> {
  // It cannot run where no script can; the pages are the same.
  if (test.info().project.name === "no-javascript") return;
  const { violations } = await new AxeBuilder({ page }).analyze();
  const told = violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" | ")}`);
  expect(told, page.url()).toEqual([]);
}

async function fillIn(page: Page, email: string, typed: string): Promise<void> {
  await page.getByLabel("Correo electrónico").fill(email);
  await page.getByLabel("Contraseña").fill(typed);
  await page.getByRole("button", { name: "Entrar" }).click();
}

for (const [how, tag] of [
  ["on a phone", "@phone"],
  ["without JavaScript", "@nojs"],
] as const) {
  test(`One signs in ${how}, comes to the page that one asked for, and signs out`, { tag }, async ({
    page,
    shop,
  }) => {
    const staff = await addStaff(shop, "viewer", await hash(password));
    await page.goto("/admin/forbidden?x=1");
    await expect(page.getByRole("heading", { name: "Entrar al escritorio" })).toBeVisible();
    await expectAccessible(page);
    await fillIn(page, staff.email, "no es esta contraseña");
    await expect(page.getByText("El correo o la contraseña no son correctos.")).toBeVisible();
    await expect(page.getByLabel("Correo electrónico")).toHaveValue(staff.email);
    await expectAccessible(page);
    await page.getByLabel("Contraseña").fill(password);
    await page.getByRole("button", { name: "Entrar" }).click();
    await expect(page).toHaveURL(/\/admin\/forbidden\?x=1$/);
    await page.goto("/admin");
    await expect(page.getByRole("heading", { level: 1, name: "Hoy" })).toBeVisible();
    await expectAccessible(page);

    const menu = page.locator("summary", { hasText: "Menú" });
    if (await menu.isVisible()) await menu.click();
    await expectAccessible(page);
    await page.getByRole("button", { name: "Cerrar sesión" }).click();
    await expect(page.getByRole("heading", { name: "Entrar al escritorio" })).toBeVisible();
    await page.goto("/admin");
    await expect(page.getByRole("heading", { name: "Entrar al escritorio" })).toBeVisible();
  });
}

test("The desk is left and entered by the keyboard alone", async ({ page, signIn }) => {
  await signIn("owner");
  await page.goto("/admin");
  await page.keyboard.press("Tab");
  await expect(page.getByRole("link", { name: "Ir al contenido" })).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(page.locator("#content")).toBeFocused();
  const signOut = page.getByRole("button", { name: "Cerrar sesión" });
  await signOut.focus();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { name: "Entrar al escritorio" })).toBeVisible();
});
