import type { Page } from "playwright/test";
import { expectGoodPage } from "./support/gateway";
import { ana } from "./support/shopping";
import { expect, test } from "./support/test";

const note = "Timbre 3";
const person = [ana.name, ana.email, ana.phone, ana.street, "••••5672", note, "terminada en 1111"];
const email = "Correo";

function expectPerson(html: string, isShown: boolean): void {
  for (const text of person) expect(html.includes(text), text).toBe(isShown);
  expect(html).not.toContain("12345672");
}

async function tell(page: Page, address: string): Promise<void> {
  await page.getByLabel(email, { exact: true }).fill(address);
  await page.getByRole("button", { name: "Ver los datos" }).click();
}

test("An order's link shows who ordered for thirty days, and then asks for the e-mail address", async ({
  page,
  browser,
  shop,
  order,
  pay,
  shopUrl,
}) => {
  const { token, sessionId, good } = await order({ note });
  await pay({ token, sessionId });
  await page.goto(`/orders/${token}`);
  expectPerson(await page.content(), true);
  await shop.letDaysPass(token, 29);
  await page.reload();
  expectPerson(await page.content(), true);

  await shop.letDaysPass(token, 2);
  await page.reload();
  expectPerson(await page.content(), false);
  for (const shown of [good.name, "Pagado", "$ 1.000", "Envío a domicilio", "Hiciste el pedido"]) {
    await expect(page.getByText(shown).first()).toBeVisible();
  }
  await tell(page, "beto@example.com");
  await expect(page.getByLabel(email, { exact: true })).toHaveAccessibleDescription(
    "Este pedido no se hizo con ese correo.",
  );
  expectPerson(await page.content(), false);
  await expectGoodPage(page);

  await tell(page, ` ${ana.email.toUpperCase()}`);
  await expect(page.getByText(ana.name)).toBeVisible();
  expectPerson(await page.content(), true);
  expect(page.url()).toBe(`${shopUrl}/orders/${token}`);
  await page.reload();
  expectPerson(await page.content(), true);

  // Another browser, and another order in this one, are asked again.
  const stranger = await browser.newContext({ baseURL: shopUrl, locale: "es-UY" });
  const strange = await stranger.newPage();
  await strange.goto(`/orders/${token}`);
  expectPerson(await strange.content(), false);
  await stranger.close();
});

test("Without JavaScript an order's link that is thirty days old asks for the e-mail address", async ({
  reader,
  shop,
  order,
  pay,
  shopUrl,
}) => {
  const { token, sessionId } = await order({ note });
  await pay({ token, sessionId });
  await reader.open(`/orders/${token}`);
  expectPerson(reader.html, true);
  await shop.letDaysPass(token, 31);
  await reader.reload();
  expectPerson(reader.html, false);
  await reader.press("Ver los datos", { [email]: "beto@example.com" });
  expect(reader.text).toContain("Este pedido no se hizo con ese correo.");
  expectPerson(reader.html, false);
  await reader.press("Ver los datos", { [email]: ` ${ana.email.toUpperCase()}` });
  expectPerson(reader.html, true);
  expect(reader.url).toBe(`${shopUrl}/orders/${token}`);
});

test("An order's link that was opened opens no other order, and a cookie that was made up opens none", async ({
  page,
  context,
  shop,
  order,
  shopUrl,
}) => {
  const first = await order({ note });
  const second = await order({ note });
  for (const { token } of [first, second]) await shop.letDaysPass(token, 31);
  await page.goto(`/orders/${first.token}`);
  await tell(page, ana.email);
  await expect(page.getByText(ana.name)).toBeVisible();
  await page.goto(`/orders/${second.token}`);
  await expect(page.getByRole("button", { name: "Ver los datos" })).toBeVisible();

  const cookies = await context.cookies();
  const signatureOf = (name: string) =>
    cookies
      .find((cookie) => cookie.name === name)
      ?.value.split(".")
      .at(-1);
  const orderCookie = cookies.find(({ name }) => name === "order")?.value ?? "";
  expect(orderCookie).toContain(second.token);
  for (const value of [second.token, `${second.token}.${signatureOf("opened")}`, orderCookie]) {
    await context.addCookies([{ name: "opened", value, url: shopUrl }]);
    await page.reload();
    await expect(page.getByRole("button", { name: "Ver los datos" })).toBeVisible();
    expect(await page.content()).not.toContain(ana.name);
  }
});

test("Guessing at an order's e-mail address ends after ten tries", async ({ page, shop, order }) => {
  const { token } = await order();
  await shop.letDaysPass(token, 31);
  await page.goto(`/orders/${token}`);
  await tell(page, "ana@example.org");
  await expect(page).toHaveURL(/email=wrong$/);
  // Nine more, and as many in the next quarter of an hour: one may end meanwhile.
  await shop.query(
    `INSERT INTO "RateLimit" ("key", "windowStart", "count")
     SELECT $1, to_timestamp(floor(extract(epoch FROM now()) / 900) * 900) + n * interval '15 minutes', 10
     FROM generate_series(0, 1) AS n ON CONFLICT ("key", "windowStart") DO UPDATE SET "count" = 10`,
    [`e-mail of an order ${token}`],
  );
  await page.goto(`/orders/${token}`);
  await tell(page, ana.email);
  await expect(page.getByLabel(email, { exact: true })).toHaveAccessibleDescription(
    "Hubo demasiados intentos. Probá de nuevo en un cuarto de hora.",
  );
  expect(await page.content()).not.toContain(ana.name);
});
