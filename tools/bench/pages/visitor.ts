import { setTimeout as pause } from "node:timers/promises";
import { orders } from "@/lib/i18n/messages/es/orders";
import { SandboxControl } from "@/test/support/sandbox-control";
import { Shopper } from "../../../test/support/shopper";
import { readPage } from "./read-page";

/** Pages of one visitor, by name: an address, the cookies to ask with, and what stands in the page. */
export type Page = { path: string; cookie?: string; marks: readonly string[] };
export type Pages = Record<string, Page>;

const patience = 30_000;

/** The pages that are the same for all, found as a visitor finds them: by following links. */
export async function findCatalogue(shopUrl: string): Promise<Pages> {
  const listing = await readPage(`${shopUrl}/products`);
  const category = linkIn(listing, "/categories/");
  const product = linkIn(listing, "/products/");
  const heading = listing.match(/<h1[^>]*>.*?<\/h1>/s)?.[0] ?? "<h1";
  const [word = ""] = product.text.split(" ");
  return {
    home: { path: "/", marks: [category.href, "</h1>"] },
    category: { path: category.href, marks: [`>${category.text}</h1>`] },
    product: { path: product.href, marks: [`>${product.text}</h1>`] },
    listing: { path: "/products", marks: [heading, product.href] },
    search: { path: `/products?q=${encodeURIComponent(word)}`, marks: [heading, product.href] },
  };
}

/** The pages of a visitor with goods in the cart, and of one who has paid; all of it is done over HTTP. */
export async function goShopping(shopUrl: string, sandboxUrl: string, product: Page): Promise<Pages> {
  const sku = skuIn(await readPage(shopUrl + product.path));
  const goods = [{ sku, quantity: 1 }];
  const [browsing, paying] = [new Shopper(goods), new Shopper(goods)];

  const form = await paying.fillCheckout(shopUrl);
  if (!form) throw new Error("The checkout has no form.");
  const { location } = await paying.submit(shopUrl, form);
  const sandbox = new SandboxControl(sandboxUrl);
  const session = (await sandbox.sessions()).find(({ url }) => url === location);
  if (!session?.defaultUrl) throw new Error(`The checkout led to ${location}, which is no session.`);
  await sandbox.pay(session.id);
  const result = new URL(session.defaultUrl).pathname;
  const { title } = orders.result.paid;
  for (const deadline = Date.now() + patience; !(await readPage(shopUrl + result)).includes(title); ) {
    if (Date.now() > deadline) throw new Error("A paid order was not shown as paid in half a minute.");
    await pause(100);
  }

  const [{ cookie }, paid] = [browsing, paying];
  const token = result.split("/").at(-1);
  return {
    cart: { path: "/cart", cookie, marks: [product.path, "</h1>"] },
    checkout: { path: "/checkout", cookie, marks: ['name="seen"', "</h1>"] },
    result: { path: result, cookie: paid.cookie, marks: [title] },
    order: { path: `/orders/${token}`, cookie: paid.cookie, marks: [orders.status.paid, "</h1>"] },
  };
}

/** The first link to something under that path whose text is nothing but words. */
function linkIn(page: string, path: string): { href: string; text: string } {
  const found = page.match(new RegExp(`<a [^>]*href="(${path}[^"?#]+)"[^>]*>([^<]+)</a>`));
  const [, href = "", text = ""] = found ?? [];
  if (!href) throw new Error(`There is no link to ${path} on the page of all products.`);
  return { href, text };
}

/** What can be put in the cart on a product's page. */
function skuIn(page: string): string {
  const input = page.match(/<input\b[^>]*name="sku"[^>]*>/g)?.find((tag) => !tag.includes("disabled"));
  const [, sku] = input?.match(/value="([^"]*)"/) ?? [];
  if (!sku) throw new Error("The first product of the page of all products is sold out.");
  return sku;
}
