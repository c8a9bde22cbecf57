import type { Page } from "playwright/test";
import { expectGoodPage } from "./support/gateway";
import { cards, expectHeading, payOnHostedPage } from "./support/hosted";
import { ana } from "./support/shopping";
import { expect, test } from "./support/test";
import { spanish } from "./support/words";

const note = "Timbre 3";
const person = [ana.name, ana.email, ana.phone, ana.street, "••••5672", note, "terminada en 1111"];
const email = "Correo";

async function expectPerson(page: Page, isShown: boolean): Promise<void> {
  const html = await page.content();
  for (const text of person) expect(html.includes(text), text).toBe(isShown);
  expect(html).not.toContain("12345672");
}

async function tell(page: Page, address: string): Promise<void> {
  await page.getByLabel(email, { exact: true }).fill(address);
  await page.getByRole("button", { name: "Ver los datos" }).click();
}

for (const { what, tag } of [
  { what: "With JavaScript", tag: [] },
  { what: "Without JavaScript", tag: "@nojs" },
]) {
  test(`${what} an order's link shows who ordered for thirty days, and then asks for the e-mail address`, {
    tag,
  }, async ({ page, browser, shop, buy, shopUrl }) => {
    const { token, good } = await buy({ note });
    await payOnHostedPage(page, cards.approved);
    await expectHeading(page, spanish.result.paid);
    await page.goto(`/orders/${token}`);
    await expectPerson(page, true);
    await shop.letDaysPass(token, 29);
    await page.reload();
    await expectPerson(page, true);

    await shop.letDaysPass(token, 2);
    await page.reload();
    await expectPerson(page, false);
    for (const shown of [good.name, "Pagado", "$ 1.000", "Envío a domicilio", "Hiciste el pedido"]) {
      await expect(page.getByText(shown).first()).toBeVisible();
    }
    await tell(page, "beto@example.com");
    await expect(page.getByLabel(email, { exact: true })).toHaveAccessibleDescription(
      "Este pedido no se hizo con ese correo.",
    );
    await expectPerson(page, false);
    await expectGoodPage(page);

    await tell(page, ` ${ana.email.toUpperCase()}`);
    await expect(page.getByText(ana.name)).toBeVisible();
    await expectPerson(page, true);
    expect(page.url()).toBe(`${shopUrl}/orders/${token}`);
    await page.reload();
    await expectPerson(page, true);

    // Another browser, and another order in this one, are asked again.
    const stranger = await browser.newContext({ baseURL: shopUrl, locale: "es-UY" });
    const strange = await stranger.newPage();
    await strange.goto(`/orders/${token}`);
    await expectPerson(strange, false);
    await stranger.close();
  });
}

test("An order's link that was opened opens no other order, and a cookie that was made up opens none", async ({
  page,
  context,
  shop,
  buy,
  shopUrl,
}) => {
  const first = await buy({ note });
  const second = await buy({ note });
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

test("Guessing at an order's e-mail address ends after ten tries", async ({ page, shop, buy }) => {
  const { token } = await buy();
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
