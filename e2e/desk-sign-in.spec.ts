import { createHash, randomBytes } from "node:crypto";
import { hash } from "@node-rs/argon2";
import { Secret, TOTP } from "otpauth";
import type { Page } from "playwright/test";
import { expectAccessible } from "./support/accessible";
import { addStaff } from "./support/desk";
import { expect, test } from "./support/test";
import { ways } from "./support/ways";

const password = "un tero y dos horneros";

async function fillIn(page: Page, email: string, typed: string): Promise<void> {
  await page.getByLabel("Correo electrónico").fill(email);
  await page.getByLabel("Contraseña").fill(typed);
  await page.getByRole("button", { name: "Entrar" }).click();
}

for (const { tag, how } of ways) {
  test(`One signs in ${how}, comes to the page that one asked for, and signs out`, { tag }, async ({
    page,
    shop,
    browserErrors,
  }) => {
    browserErrors.expect(/403 \(Forbidden\)/);
    const staff = await addStaff(shop, "viewer", await hash(password));
    await page.goto("/admin/forbidden?x=1");
    await expect(page.getByRole("heading", { name: "Entrar al escritorio" })).toBeVisible();
    await fillIn(page, staff.email, "no es esta contraseña");
    await expect(page.getByText("El correo o la contraseña no son correctos.")).toBeVisible();
    await expect(page.getByLabel("Correo electrónico")).toHaveValue(staff.email);
    await expectAccessible(page);
    await page.getByLabel("Contraseña").fill(password);
    await page.getByRole("button", { name: "Entrar" }).click();
    await expect(page).toHaveURL(/\/admin\/forbidden\?x=1$/);
    await page.goto("/admin");
    await expect(page.getByRole("heading", { level: 1, name: "Hoy" })).toBeVisible();

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

test("A second factor is set up and asked for, a recovery code helps out once, and a new password does not, without JavaScript", {
  tag: "@nojs",
}, async ({ page, shop }) => {
  const staff = await addStaff(shop, "owner", await hash(password));
  await page.goto("/admin/account/second-factor");
  await fillIn(page, staff.email, password);
  await page.getByLabel("Tu contraseña actual").fill(password);
  await page.getByRole("button", { name: "Crear una clave" }).click();
  await expect(page.getByRole("img", { name: /Código QR/ })).toBeVisible();
  const key = ((await page.locator("code").textContent()) ?? "").replaceAll(" ", "");
  const code = new TOTP({ secret: Secret.fromBase32(key) }).generate();
  await page.getByLabel("Código", { exact: true }).fill("000");
  await page.getByRole("button", { name: "Activar" }).click();
  await expect(page.getByText("Ese código no es correcto")).toBeVisible();
  await page.getByLabel("Código", { exact: true }).fill(code);
  await page.getByRole("button", { name: "Activar" }).click();
  await expect(page.getByText("Guardá estos códigos ahora")).toBeVisible();
  const recovery = page.locator("li", { hasText: /^[0-9A-Z]{5}(-[0-9A-Z]{5}){2}$/ });
  await expect(recovery).toHaveCount(10);
  const first = (await recovery.first().textContent()) ?? "";

  await page.getByRole("button", { name: "Cerrar sesión" }).click();
  for (const outcome of ["Hoy", "Un paso más"]) {
    await page.goto("/admin/sign-in");
    await fillIn(page, staff.email, password);
    await expect(page.getByRole("heading", { name: "Un paso más" })).toBeVisible();
    await page.getByLabel("Código", { exact: true }).fill(first.toLowerCase());
    await page.getByRole("button", { name: "Confirmar" }).click();
    await expect(page.getByRole("heading", { level: 1, name: outcome })).toBeVisible();
  }

  const token = randomBytes(32).toString("base64url");
  await shop.query(
    `INSERT INTO "StaffLink" ("staffId", "purpose", "tokenDigest", "endsAt")
     VALUES ($1, 'reset', $2, now() + interval '1 hour')`,
    [staff.id, createHash("sha256").update(token).digest("base64url")],
  );
  await page.goto(`/admin/password?token=${token}`);
  await page.getByLabel("Contraseña nueva").fill(`${password} más`);
  await page.getByRole("button", { name: "Guardar" }).click();
  await expect(page.getByText("Tu contraseña quedó guardada.")).toBeVisible();
  await fillIn(page, staff.email, `${password} más`);
  await expect(page.getByRole("heading", { name: "Un paso más" })).toBeVisible();
  await page.goto("/admin");
  await expect(page.getByRole("heading", { name: "Un paso más" })).toBeVisible();
});

test("A new password asks for the old one and ends all other browsers, which are listed, and ended by hand too", async ({
  page,
  browser,
  baseURL,
  shop,
}) => {
  const staff = await addStaff(shop, "viewer", await hash(password));
  const elsewhere = await browser.newContext({ baseURL, locale: "es-UY", userAgent: "Otro navegador" });
  const other = await elsewhere.newPage();
  const next = `${password} y un hornero más`;
  const gate = other.getByRole("heading", { name: "Entrar al escritorio" });
  const enter = async (where: Page, typed: string) => {
    await where.goto("/admin/sign-in");
    await fillIn(where, staff.email, typed);
    await expect(where.getByRole("heading", { level: 1, name: "Hoy" })).toBeVisible();
    return (await where.context().cookies()).find(({ name }) => name === "staff")?.value;
  };
  await enter(page, password);
  await enter(other, password);

  await page.goto("/admin/account");
  const listed = page.locator("#logins > li");
  await expect(listed).toHaveCount(2);
  await expect(listed.filter({ hasText: "este navegador" })).toHaveCount(1);
  await expect(listed.filter({ hasText: "Otro navegador" })).not.toContainText("este navegador");
  for (const [current, told] of [
    ["no es esta contraseña", "Esa contraseña no es correcta."],
    [password, "Tu contraseña cambió."],
  ] as const) {
    await page.getByLabel("Tu contraseña actual").fill(current);
    await page.getByLabel("Contraseña nueva").fill(next);
    await page.getByRole("button", { name: "Cambiar la contraseña" }).click();
    await expect(page.getByText(told)).toBeVisible();
  }

  await other.goto("/admin");
  await expect(gate).toBeVisible();
  await fillIn(other, staff.email, password);
  await expect(other.getByText("El correo o la contraseña no son correctos.")).toBeVisible();
  // Who signs in anew in the same browser gets another token, and the one before is worth nothing.
  const before = await enter(other, next);
  expect(await enter(other, next)).not.toBe(before);
  const asked = await fetch(`${baseURL}/admin`, {
    headers: { cookie: `staff=${before}` },
    redirect: "manual",
  });
  expect(asked.headers.get("location")).toContain("/admin/sign-in");

  await page.goto("/admin/account");
  await expect(listed).toHaveCount(2);
  await page.getByRole("button", { name: "Cerrar la sesión en los demás navegadores" }).click();
  await expect(page.getByText("Se cerró la sesión en los demás navegadores.")).toBeVisible();
  await expect(listed).toHaveCount(1);
  await other.goto("/admin");
  await expect(gate).toBeVisible();
  await elsewhere.close();
});

test("An owner invites somebody and finds it in the audit log; no page has accessibility violations", async ({
  page,
  signIn,
  shop,
}) => {
  const owner = await signIn("owner");
  await page.goto("/admin/account");
  await expectAccessible(page);
  await page.goto("/admin/account/second-factor");
  await expectAccessible(page);
  await page.goto("/admin/staff");
  await page.getByLabel("Nombre").fill("Bea Ríos");
  await page.getByLabel("Correo electrónico").fill(`bea-${owner.id}@tienda.example`);
  await page.getByRole("button", { name: "Mandar la invitación" }).click();
  await expect(page.getByText("La invitación está en camino")).toBeVisible();
  await expect(page.getByText(`bea-${owner.id}@tienda.example`)).toBeVisible();
  await page.getByText("Cambiar algo de Bea Ríos").click();
  await expectAccessible(page);
  await page.goto("/admin/audit");
  await expect(page.getByRole("listitem").filter({ hasText: owner.name }).first()).toContainText(
    "Invitó a una persona",
  );
  await expectAccessible(page);
  expect(
    await shop.query(`SELECT 1 FROM "Mail" WHERE "to" = $1`, [`bea-${owner.id}@tienda.example`]),
  ).toHaveLength(1);
});

test("The desk's door speaks the language of the browser, and a form without an answer keeps what was typed", async ({
  browser,
  baseURL,
}) => {
  const context = await browser.newContext({ baseURL, locale: "en-GB" });
  const page = await context.newPage();
  await page.goto("/admin/sign-in");
  await expect(page.locator("html")).toHaveAttribute("lang", "en");
  await expectAccessible(page);
  const email = page.getByLabel("E-mail", { exact: true });
  await email.fill("ana@tienda.example");
  await page.getByLabel("Password", { exact: true }).fill("una clave cualquiera");
  await context.setOffline(true);
  await page.getByRole("button", { name: "Sign in" }).click();
  await expect(page.getByRole("alert").filter({ hasText: "We do not know how it ended" })).toBeVisible();
  await expect(email).toHaveValue("ana@tienda.example");
  await context.close();
});
