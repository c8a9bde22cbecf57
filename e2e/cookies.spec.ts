import type { BrowserContext } from "playwright/test";
import { expectHeading, headingOf } from "./support/hosted";
import { addToCart, putInCart } from "./support/shopping";
import { expect, test } from "./support/test";
import { spanish } from "./support/words";

/** A cookie as the shop set it. */
async function cookieOf(context: BrowserContext, name: string): Promise<string> {
  const found = (await context.cookies()).find((cookie) => cookie.name === name);
  if (!found) throw new Error(`There is no cookie ${name}.`);
  return found.value;
}

const partsOf = (signed: string) => {
  const end = signed.lastIndexOf(".");
  return { value: signed.slice(0, end), signature: signed.slice(end + 1) };
};

test("A cart that is not the shop's own is no cart", async ({
  page,
  context,
  playwright,
  order,
  shopUrl,
}) => {
  const { good } = await order();
  const [cart, orderCookie] = [await cookieOf(context, "cart"), await cookieOf(context, "order")];
  await putInCart(page, good, { quantity: 2 });
  const other = await cookieOf(context, "cart");

  const { value, signature } = partsOf(cart);
  const planted = {
    "that was planted with no signature": value,
    "with a signature of nothing": `${value}.`,
    "with a signature that was cut short": `${value}.${signature.slice(0, -1)}`,
    "with the signature of another cart": `${value}.${partsOf(other).signature}`,
    "with the order's cookie in its place": orderCookie,
    "that is nonsense": "%7Bnot-json",
  };
  for (const [what, tampered] of Object.entries(planted)) {
    const stranger = await playwright.request.newContext({
      baseURL: shopUrl,
      extraHTTPHeaders: { cookie: `cart=${tampered}` },
    });
    for (const path of ["/cart", "/checkout"]) {
      const shown = await stranger.get(path);
      expect(headingOf(await shown.text()), `${path} with a cart ${what}`).toBe(spanish.cart.empty);
    }
    await stranger.dispose();
  }
});

test("A shopper whose cart was tampered with starts a fresh one, under an id of the shop's", async ({
  page,
  context,
  goods,
  shopUrl,
}) => {
  const id = "PLANTEDPLANTEDPLANTED1";
  const value = encodeURIComponent(JSON.stringify({ id, items: [] }));
  await context.addCookies([{ name: "cart", value, url: shopUrl }]);
  await addToCart(page, await goods.offer());
  const cart = decodeURIComponent(await cookieOf(context, "cart"));
  expect(cart).not.toContain(id);
  await page.reload();
  await expectHeading(page, spanish.cart.title);
});
