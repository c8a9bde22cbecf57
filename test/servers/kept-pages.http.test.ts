import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { sign } from "@/lib/platform/cookies";
import { db } from "@/lib/platform/db";
import { randomToken } from "@/lib/platform/ids";
import { withServers } from "../support/servers";
import { type Stack, startStack } from "../support/stack";
import { head, type RawAnswer, sendRaw } from "./raw";

const SHOP_URL = "http://shop.localhost";
const stack = withServers({ count: 2, env: { SHOP_URL } });
/** One that is asked by all kinds of visitors, and one that is asked by none but clean ones. */
let shop = "";
let clean = "";
/** One that keeps nothing. */
let bare: Stack;
/** Pages that were not asked for yet, one for each test. */
let fresh: string[] = [];

beforeAll(async () => {
  [shop = "", clean = ""] = stack.servers.map(({ url }) => url);
  const products = await db().product.findMany({ select: { slug: true } });
  fresh = products.map(({ slug }) => `/products/${slug}`);
  bare = await startStack({ ...stack, env: { SHOP_URL, KEPT_PAGES: "off" } });
});
afterAll(async () => {
  await bare?.stop();
});

function freshPage(): string {
  const [page] = fresh.splice(0, 1);
  if (!page) throw new Error("All pages have been asked for.");
  return page;
}

const ask = (url: string, path: string, headers: Record<string, string> = {}) =>
  sendRaw(url, head("GET", path, headers));

const nonceOf = ({ headers }: RawAnswer) =>
  /'nonce-([^']+)'/.exec(headers["content-security-policy"] ?? "")?.[1] ?? "";

/**
 * What the page shows: its body, without its nonce, without the numbers of its forms, which follow the order in which
 * they happen to be rendered, and without the scripts, which the framework cuts into pieces by chance, as it orders
 * what the head preloads. They must name no evil all the same.
 */
function textOf(answer: RawAnswer): string {
  expect(answer.status).toBe(200);
  expect(nonceOf(answer)).toHaveLength(22);
  expect(answer.body.includes("evil")).toBe(false);
  return shownBy(answer.body, nonceOf(answer));
}

const shownBy = (body: string, nonce: string) =>
  body
    .slice(body.indexOf("<body"))
    .replaceAll(nonce, "NONCE")
    .replaceAll(/\$ACTION_(REF_)?\d+/g, "$ACTION_$1N")
    .replaceAll(/<script\b[\s\S]*?<\/script>|<!--[^>]*-->/g, "");

/** Compared without printing two whole pages where they differ. */
function expectSame(one: string, other: string): void {
  const at = [...one].findIndex((letter, index) => letter !== other[index]);
  expect(
    one === other
      ? ""
      : `${one.slice(Math.max(0, at - 80), at + 80)} ≠ ${other.slice(Math.max(0, at - 80), at + 80)}`,
  ).toBe("");
}

const cartOf = (sku: string, quantity: number) =>
  `cart=${encodeURIComponent(sign("cart", JSON.stringify({ id: randomToken(), items: [{ sku, quantity }] })))}`;
const shows = async (url: string, page: string, word: string) => (await ask(url, page)).body.includes(word);
const inCart = (body: string) => /aria-label="(?:Carrito|Cart): ([^"]*)"/.exec(body)?.[1];

describe("A page of the catalogue that is kept", () => {
  it("has a nonce of its own in each answer, on every script, and never the one that stands for it", async () => {
    const page = freshPage();
    const answers = [await ask(shop, page), await ask(shop, page), await ask(shop, page)];
    const nonces = answers.map(nonceOf);
    expect(new Set(nonces).size).toBe(3);
    for (const [index, { body, headers }] of answers.entries()) {
      const scripts = [...body.matchAll(/<script\b[^>]*>/g)].map(([tag]) => tag);
      expect(scripts).toHaveLength(3);
      // It is sent for its text: the framework's scripts, and what they read, are not in it.
      expect(body).not.toMatch(/\.js\b|__next_f|TURBOPACK/);
      for (const tag of scripts.filter((each) => !each.includes("ld+json"))) {
        expect(tag).toContain(`nonce="${nonces[index]}"`);
      }
      expect(headers.link ?? "").not.toMatch(new RegExp(`nonce="(?!${nonces[index]})`));
      expect(headers["cache-control"]).toContain("no-store");
    }
  });

  it("shows each visitor their own number, whoever asked first", async () => {
    const page = freshPage();
    const sku = (await db().variant.findFirstOrThrow()).sku;
    expect(inCart((await ask(shop, page, { Cookie: cartOf(sku, 7) })).body)).toBe("7 artículos");
    expect(inCart((await ask(shop, page)).body)).toBe("0 artículos");
    expect(inCart((await ask(shop, page, { Cookie: cartOf(sku, 1) })).body)).toBe("1 artículo");
    expect(inCart((await ask(shop, "/en/products", { Cookie: cartOf(sku, 3) })).body)).toBe("3 items");
    const planted = {
      Cookie: `cart=${encodeURIComponent(JSON.stringify({ id: randomToken(), items: [{ sku, quantity: 9 }] }))}`,
    };
    expect(inCart((await ask(shop, page, planted)).body)).toBe("0 artículos");
  });

  it("is the same text packed and plain, and packed only for who takes it", async () => {
    const page = freshPage();
    const plain = await ask(shop, page);
    const packed = await fetch(shop + page, { headers: { "accept-encoding": "gzip" } });
    expect(packed.headers.get("content-encoding")).toBe("gzip");
    const nonce = /'nonce-([^']+)'/.exec(packed.headers.get("content-security-policy") ?? "")?.[1] ?? "";
    expectSame(shownBy(await packed.text(), nonce), textOf(plain));
    for (const refused of ["identity", "gzip;q=0", "br", "gzip; q=0.0, br"]) {
      const answer = await ask(shop, page, { "Accept-Encoding": refused });
      expect(answer.headers, refused).not.toHaveProperty("content-encoding");
    }
  });

  it("is kept for each currency by itself", async () => {
    const page = freshPage();
    const dollars = textOf(await ask(shop, page, { Cookie: "currency=USD" }));
    const pesos = textOf(await ask(shop, page, { Cookie: "currency=GOLD" }));
    expect(dollars === pesos).toBe(false);
    expect(/US\$/.test(dollars)).toBe(true);
    expectSame(pesos, textOf(await ask(clean, page)));
  });

  it.each<[string, Record<string, string>, string]>([
    ["another host", { Host: "evil.example" }, ""],
    [
      "a forwarded host",
      { "X-Forwarded-Host": "evil.example", "X-Forwarded-Proto": "https", "X-Forwarded-Port": "1" },
      "",
    ],
    [
      "a forwarded address",
      { Forwarded: "host=evil.example;proto=https", "X-Original-URL": "/evil", "X-Rewrite-URL": "/evil" },
      "",
    ],
    ["the framework's script", { RSC: "1" }, ""],
    [
      "the framework's prefetching",
      { RSC: "1", "Next-Router-Prefetch": "1", "Next-Router-Segment-Prefetch": "/_tree" },
      "",
    ],
    ["a browser that looks ahead", { "Sec-Purpose": "prefetch;prerender", Purpose: "prefetch" }, ""],
    [
      "the framework's own headers",
      {
        "x-middleware-rewrite": "/evil",
        "x-middleware-subrequest": "proxy:proxy:proxy",
        "x-invoke-path": "/evil",
        "x-matched-path": "/evil",
        "x-nextjs-data": "1",
        "x-now-route-matches": "1=evil",
        "next-resume": "1",
      },
      "",
    ],
    [
      "the shop's own headers",
      { "x-shop-keep": "guess", "x-shop-locale": "en", "x-shop-address": "6.6.6.6" },
      "",
    ],
    ["a policy of their own", { "Content-Security-Policy": "script-src 'nonce-evil'" }, ""],
    [
      "cookies that are not ours",
      { Cookie: "evil=1; __prerender_bypass=1; __next_preview_data=1; NEXT_LOCALE=en" },
      "",
    ],
    ["parameters that no page knows", {}, "?utm_source=evil&nxtPslug=evil&_rsc=evil&q=evil&__nextLocale=en"],
    [
      "languages and devices",
      { "Accept-Language": "en", "User-Agent": "Googlebot evil", "Sec-CH-UA-Mobile": "?1" },
      "",
    ],
    [
      "a range, a condition",
      { Range: "bytes=0-10", "If-None-Match": "*", "If-Modified-Since": "Fri, 27 Nov 2026 00:00:00 GMT" },
      "",
    ],
  ])("is not changed for others by a visitor who comes with %s", async (_what, headers, query) => {
    const page = freshPage();
    await ask(shop, page + query, headers);
    expectSame(textOf(await ask(shop, page)), textOf(await ask(clean, page)));
  });

  it("is a document for browsers alone: the framework's script gets what it asks for", async () => {
    const page = freshPage();
    await ask(shop, page);
    const flight = await ask(shop, page, { RSC: "1" });
    expect(flight.headers["content-type"] ?? "").not.toContain("text/html");
  });

  it("shows a search by its words alone", async () => {
    const found = textOf(await ask(shop, "/products?q=mate&utm=1"));
    expectSame(found, textOf(await ask(clean, "/products?x=2&q=++mate+")));
    expect(found === textOf(await ask(shop, "/products?q=lana"))).toBe(false);
  });

  it("shows a changed price and a changed name in every process, within two seconds", async () => {
    const product = await db().product.findFirstOrThrow({ include: { variants: true } });
    const page = `/products/${product.slug}`;
    await Promise.all([ask(shop, page), ask(clean, page)]);
    await db().variant.updateMany({ where: { productSlug: product.slug }, data: { priceUyu: 777_700 } });
    for (const url of [shop, clean]) {
      await expect.poll(() => shows(url, page, "7.777"), { timeout: 2_000 }).toBe(true);
    }
  });

  it("shows that the last piece was sold in every process, within two seconds", async () => {
    const product = await db().product.findFirstOrThrow({ orderBy: { slug: "desc" } });
    const page = `/products/${product.slug}`;
    await Promise.all([ask(shop, page), ask(clean, page)]);
    await db()
      .$executeRaw`UPDATE "Variant" SET "onHand" = "sold" + "held", "available" = 0 WHERE "productSlug" = ${product.slug}`;
    for (const url of [shop, clean]) {
      await expect.poll(() => shows(url, page, "agotado"), { timeout: 2_000 }).toBe(true);
    }
  });

  it("is what a page that is not kept is, to the letter", async () => {
    for (const page of ["/", "/en/products", "/categories/mate"]) {
      const rendered = await fetch(bare.url + page);
      const nonce = /'nonce-([^']+)'/.exec(rendered.headers.get("content-security-policy") ?? "")?.[1] ?? "";
      expectSame(shownBy(await rendered.text(), nonce), textOf(await ask(shop, page)));
    }
  });
});

describe("Head and foot of a visitor's own page", () => {
  const own = [
    "/cart?added=X-1",
    "/checkout?x=1",
    "/en/account/sign-in",
    "/en/checkout/cancel",
    "/pt/orders/find",
    "/checkout/result",
    "/nothing/here",
  ];
  const keptFrame = '<div id="site-head" class="contents"><header';

  /** The page once its head and foot are kept: who asks for it before has them made. */
  async function askKept(page: string, headers: Record<string, string> = {}): Promise<string> {
    await expect.poll(() => ask(shop, page, headers).then(({ body }) => body)).toContain(keptFrame);
    return (await ask(shop, page, headers)).body;
  }

  it("show each visitor their own number, currency and page, whoever asked first", async () => {
    const { sku } = await db().variant.findFirstOrThrow();
    const rich = await askKept("/cart", { Cookie: `currency=USD; ${cartOf(sku, 7)}` });
    const poor = await askKept("/cart?added=X-9");
    expect([inCart(rich), inCart(poor)]).toEqual(["7 artículos", "0 artículos"]);
    expect([rich, poor].map(pressed)).toEqual(["USD", "UYU"]);
    expect(poor).toContain('href="/en/cart?added=X-9"');
    expect(rich).not.toContain("X-9");
    // As HTML, and not once more in the description for the scripts.
    expect(rich).not.toContain("\\u003cheader");
  });

  it("take an address for text, whatever is in it", async () => {
    const body = await askKept(`/cart?x="><script>evil()</script>&$&=$'`);
    expect(body).not.toContain("<script>evil");
    expect(body).toContain("&#34;&#62;&#60;script&#62;evil()");
  });

  it("are components for the framework's script, which follow the address", async () => {
    await askKept("/cart");
    const flight = await (await fetch(`${shop}/cart`, { headers: { RSC: "1" } })).text();
    expect(flight).not.toContain("<header");
    expect(flight).toContain("LanguageSwitch");
  });

  it("are what a page draws where nothing is kept, to the letter", async () => {
    const { sku } = await db().variant.findFirstOrThrow();
    const headers = { Cookie: cartOf(sku, 3) };
    for (const page of own) {
      const drawn = (await ask(bare.url, page, headers)).body;
      expect(around(drawn)).toHaveLength(2);
      expectSame(around(await askKept(page, headers)).join(), around(drawn).join());
    }
  });
});

/** The currency that the head says is chosen. */
const pressed = (body: string) => /aria-pressed="true"[^>]*>([A-Z]{3})</.exec(body)?.[1];

/** The first head and the last foot: those of the page. */
const around = (body: string) => [
  ...(/<header\b.*?<\/header>/s.exec(body) ?? []),
  ...(/<footer\b.*?<\/footer>/s.exec(body) ?? []),
];
