import { beforeAll, describe, expect, it } from "vitest";
import { db } from "@/lib/platform/db";
import { withServers } from "../support/servers";
import { Shopper } from "../support/shopper";

/** What ends an attribute, an element, a script and a comment, and begins an element that runs something. */
const hostile = `"'>--></script></title><img src=x onerror=alert(1)>`;

const stack = withServers();
let slug = "";
let shopper: Shopper;
let token = "";

beforeAll(async () => {
  const variant = await db().variant.findFirstOrThrow({ where: { available: { gt: 9 } } });
  slug = variant.productSlug;
  const text = { es: hostile, en: hostile, pt: hostile };
  await db().product.update({ where: { slug }, data: { name: text, summary: text, description: text } });
  shopper = new Shopper([{ sku: variant.sku, quantity: 1 }]);
  const form = await shopper.fillCheckout(stack.url);
  for (const field of ["name", "note"]) form?.set(field, hostile);
  if (form) await shopper.submit(stack.url, form);
  token = (await db().order.findFirstOrThrow()).token;
});

async function pageOf(path: string, init: RequestInit = {}): Promise<string> {
  const response = await fetch(stack.url + path, {
    ...init,
    headers: { cookie: shopper.cookie, origin: stack.url },
  });
  expect(response.status).toBe(200);
  return response.text();
}

describe("Text that looks like markup", () => {
  it.each([
    ["of a product on its page", () => `/products/${slug}`],
    ["of a product in a list", () => "/products"],
    ["of a product on the page in English", () => `/en/products/${slug}`],
    ["of a product in the cart", () => "/cart"],
    ["of a product at the checkout", () => "/checkout"],
    ["of an order on the page of its payment", () => `/checkout/result/${token}`],
    ["of an order on its own page", () => `/orders/${token}`],
    ["that was looked for", () => `/products?q=${encodeURIComponent(hostile)}`],
    ["in an address", () => `/products/${slug}?problem=${encodeURIComponent(hostile)}`],
  ])("is shown as text: %s", async (_what, path) => {
    const page = await pageOf(path());
    expect(page).not.toContain("<img src=x");
    expect(page.match(/<\/script>/g)?.length).toBe(page.match(/<script\b/g)?.length);
    if (!path().includes("problem=")) expect(page).toContain("alert(1)");
  });

  it("is shown as text: in a form that comes back with what was typed", async () => {
    const form = await shopper.fillCheckout(stack.url);
    for (const field of ["name", "email", "document", "street", "note"]) form?.set(field, hostile);
    const page = await pageOf("/checkout", { method: "POST", body: form });
    expect(page).toContain("alert(1)");
    expect(page).not.toContain("<img src=x");
  });

  it("that was written as an address is read once, and no more", async () => {
    expect(await pageOf("/products?q=%2553QL%253Cb%253E")).toContain("%53QL%3Cb%3E");
  });
});

it("An order's pages have nothing of what only the shop and Plexo know", async () => {
  const order = await db().order.findFirstOrThrow({ include: { attempts: true } });
  const [attempt] = order.attempts;
  const own = [
    attempt?.callbackKey,
    attempt?.sessionReference,
    attempt?.paymentReference,
    order.id,
    attempt?.id,
  ];
  for (const path of [`/orders/${token}`, `/checkout/result/${token}`, `/checkout/cancel/${token}`]) {
    const page = await pageOf(path);
    for (const secret of [...own, order.cartId, order.cartDigest, order.holder]) {
      expect(secret).toBeTruthy();
      expect(page.includes(String(secret)), path).toBe(false);
    }
  }
});
