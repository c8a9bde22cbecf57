import type { Browser, BrowserContext, Page } from "playwright/test";
import { cards, expectHeading, onHostedPage } from "./support/hosted";
import { ana, fillCheckout, payButton, putInCart } from "./support/shopping";
import { expect, test } from "./support/test";
import { spanish } from "./support/words";

const { checkout } = spanish;
const field = (page: Page, label: string) => page.getByLabel(label, { exact: true });

/** Another browser, with some of the first one's cookies in it. */
async function strangerWith(browser: Browser, context: BrowserContext, shopUrl: string, names: string[]) {
  const stranger = await browser.newContext({ baseURL: shopUrl, locale: "es-UY" });
  await stranger.addCookies((await context.cookies()).filter(({ name }) => names.includes(name)));
  return stranger;
}

async function expectNothingOf(page: Page, texts: string[]): Promise<void> {
  const html = await page.content();
  for (const text of texts) expect(html).not.toContain(text);
}

const person = [ana.name, ana.email, ana.phone, ana.street, "5672"];

test("A shopper who comes back to change something finds what was typed, the document masked, and need not type it again", async ({
  page,
  shop,
  order,
}) => {
  const { token, sessionId } = await order();
  await page.goto("/checkout");
  await expect(field(page, checkout.name)).toHaveValue(ana.name);
  await expect(field(page, checkout.email)).toHaveValue(ana.email);
  await expect(field(page, checkout.street)).toHaveValue(ana.street);
  await expect(field(page, checkout.document)).toHaveValue("••••5672");
  await expectNothingOf(page, ["12345672", ana.document]);

  // What is wrong elsewhere does not change what the dots stand for.
  await field(page, checkout.phone).fill("1");
  await payButton(page).click();
  await expect(page.getByRole("alert").filter({ hasText: "Hay un dato para corregir" })).toBeVisible();
  await expect(field(page, checkout.document)).toHaveValue("••••5672");
  await field(page, checkout.phone).fill("2900 1234");
  await payButton(page).click();
  expect(await onHostedPage(page)).toBe(sessionId);
  const [stored] = await shop.query(`SELECT "document", "phone" FROM "Order" WHERE "token" = $1`, [token]);
  expect(stored).toEqual({ document: "12345672", phone: "2900 1234" });
});

test("Without JavaScript the document that a shopper comes back to is masked too, and need not be typed again", async ({
  reader,
  shop,
  order,
}) => {
  const { token, sessionId } = await order();
  await reader.open("/checkout");
  expect(await reader.valueOf(checkout.name)).toBe(ana.name);
  expect(await reader.valueOf(checkout.email)).toBe(ana.email);
  expect(await reader.valueOf(checkout.street)).toBe(ana.street);
  expect(await reader.valueOf(checkout.document)).toBe("••••5672");
  for (const text of ["12345672", ana.document]) expect(reader.html).not.toContain(text);
  await reader.press(checkout.pay, { [checkout.phone]: "1" });
  expect(reader.text).toContain("Hay un dato para corregir");
  expect(await reader.valueOf(checkout.document)).toBe("••••5672");
  await reader.press(checkout.pay, { [checkout.phone]: "2900 1234" });
  expect(reader.url).toContain(sessionId);
  const [stored] = await shop.query(`SELECT "document", "phone" FROM "Order" WHERE "token" = $1`, [token]);
  expect(stored).toEqual({ document: "12345672", phone: "2900 1234" });
});

test("Dots that stand for nothing are asked for again, and never stored", async ({ page, shop, order }) => {
  const { token } = await order();
  await page.goto("/checkout");
  await field(page, checkout.documentType).selectOption("passport");
  await payButton(page).click();
  await expect(field(page, checkout.document)).toHaveAccessibleDescription(/letras y cifras/);
  const [stored] = await shop.query(`SELECT "document" FROM "Order" WHERE "token" = $1`, [token]);
  expect(stored).toEqual({ document: "12345672" });
});

test("A cart's cookie alone shows nothing of the person who ordered, nor does an order's cookie without the cart", async ({
  context,
  browser,
  shop,
  order,
  goods,
  shopUrl,
}) => {
  const { token } = await order();
  const withCart = await strangerWith(browser, context, shopUrl, ["cart"]);
  const page = await withCart.newPage();
  await page.goto("/checkout");
  await expectHeading(page, checkout.title);
  await expect(field(page, checkout.name)).toHaveValue("");
  await expectNothingOf(page, [...person, token]);

  // The dots of another person's document are no document.
  await fillCheckout(page, { document: "••••5672" });
  await payButton(page).click();
  await expect(field(page, checkout.document)).toHaveAccessibleDescription(/cédula no es válida/);
  const [stored] = await shop.query(`SELECT "document" FROM "Order" WHERE "token" = $1`, [token]);
  expect(stored).toEqual({ document: "12345672" });

  const withOrder = await strangerWith(browser, context, shopUrl, ["order"]);
  const other = await withOrder.newPage();
  await putInCart(other, await goods.offer());
  await other.goto("/checkout");
  await expect(field(other, checkout.name)).toHaveValue("");
  await expectNothingOf(other, person);
  await Promise.all([withCart.close(), withOrder.close()]);
});

test("Two browsers that swap their carts don't see each other's orders", async ({
  page,
  context,
  browser,
  order,
  goods,
  shopUrl,
}) => {
  const mine = await order();
  const other = await browser.newContext({ baseURL: shopUrl, locale: "es-UY" });
  const theirs = await other.newPage();
  await putInCart(theirs, await goods.offer());
  await theirs.goto("/checkout");
  await fillCheckout(theirs, { name: "Beto Rodríguez", email: "beto@example.com", pickup: true });
  await payButton(theirs).click();
  await onHostedPage(theirs);

  const cartOf = async (from: BrowserContext) => (await from.cookies()).filter(({ name }) => name === "cart");
  const [first, second] = [await cartOf(context), await cartOf(other)];
  await context.addCookies(second);
  await other.addCookies(first);
  for (const [swapped, strange] of [
    [page, ["Beto Rodríguez", "beto@example.com"]],
    [theirs, [...person, mine.token]],
  ] as const) {
    await swapped.goto("/checkout");
    await expectHeading(swapped, checkout.title);
    await expect(field(swapped, checkout.name)).toHaveValue("");
    await expectNothingOf(swapped, [...strange]);
  }
  await other.close();
});

test("Who has a cart whose payment is under way, and not its order, is not led to the order", async ({
  context,
  browser,
  shop,
  sandbox,
  order,
  shopUrl,
}) => {
  const { token, sessionId } = await order();
  await sandbox.pay(sessionId, cards.pending);
  await expect.poll(async () => (await shop.order(token)).state).toBe("confirming");
  const stranger = await strangerWith(browser, context, shopUrl, ["cart"]);
  const strange = await stranger.newPage();
  await strange.goto("/checkout");
  await fillCheckout(strange);
  await payButton(strange).click();
  await expect(strange.getByRole("alert").filter({ hasText: spanish.failure })).toContainText(
    "Ya hay un pago en curso, o hecho, por este carrito.",
  );
  expect(strange.url()).not.toContain(token);
  await expectNothingOf(strange, [token]);
  expect((await stranger.cookies()).map(({ name }) => name)).not.toContain("order");
  await stranger.close();
});
