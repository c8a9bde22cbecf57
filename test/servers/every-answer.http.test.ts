import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { pictureAddress } from "@/lib/catalog/picture-address";
import { db } from "@/lib/platform/db";
import { hiddenFields, toForm } from "../support/forms";
import { withServers } from "../support/servers";
import { type Stack, startStack } from "../support/stack";
import { head, sendRaw } from "./raw";

const stack = withServers();

const form = { "Content-Type": "multipart/form-data; boundary=x" };
const chunked = { "Transfer-Encoding": "chunked" };
const json = { "Content-Type": "application/json" };
const token = "A".repeat(22);
const picture = { id: "0".repeat(32), width: 640 };
const uploaded = pictureAddress(picture);
const upload = "/admin/catalogue/products/mate/picture/upload";

/** Every kind of answer that the shop gives, by what asks for it, with the status that it must have. */
const answers: [string, string, number][] = [
  ["a kept page", head("GET", "/"), 200],
  ["a kept page's head alone", head("HEAD", "/products"), 200],
  ["a visitor's own page", head("GET", "/cart"), 200],
  ["a page that is not there", head("GET", "/nada"), 404],
  ["an address with a dot", head("GET", "/nada.html"), 404],
  ["a deep address with a dot", head("GET", "/en/products/nada.v2"), 404],
  ["a product that is not there", head("GET", "/products/nada"), 404],
  ["an order that is not there", head("GET", `/orders/${token}`), 404],
  ["an address that cannot be read", head("GET", "/orders/%"), 404],
  ["another such", head("GET", "/checkout/result/%ZZ"), 404],
  ["NUL in an address", head("GET", "/products/a%00b"), 404],
  ["the default language written out", head("GET", "/es/cart"), 308],
  ["two slashes", head("GET", "//evil.example/"), 308],
  ["two slashes behind the language", head("GET", "/es//evil.example"), 308],
  ["a backslash behind the language", head("GET", "/es/\\evil.example"), 308],
  ["a picture", head("GET", "/ombu/hero.svg"), 200],
  ["a picture that is not there", head("GET", "/nada.png"), 404],
  ["a picture of the desk's", head("GET", uploaded), 200],
  ["a picture of the desk's that is not there", head("GET", uploaded.replace("640", "641")), 404],
  ["a picture that a stranger uploads", head("POST", upload, { ...form, "Content-Length": "9000000" }), 303],
  [
    "one that another site uploads",
    head("POST", upload, { ...form, Origin: "https://evil.example", "Content-Length": "9" }),
    403,
  ],
  ["one that is announced too large", head("POST", upload, { ...form, "Content-Length": "70000000" }), 413],
  ["one of no length", head("POST", upload, { ...form, ...chunked }), 411],
  ["the icon", head("GET", "/ombu/icon.svg"), 200],
  ["a script that is not there", head("GET", "/_next/static/chunks/nada.js"), 404],
  ["the framework's picture service", head("GET", "/_next/image?url=%2Fombu%2Fhero.svg&w=640&q=75"), 404],
  ["the sitemap", head("GET", "/sitemap.xml"), 200],
  ["what robots are told", head("GET", "/robots.txt"), 200],
  ["an API address that is not there", head("GET", "/api/nada"), 404],
  [
    "a callback to no key",
    `${head("POST", `/api/plexo/callbacks/${token}`, { ...json, "Content-Length": "2" })}{}`,
    404,
  ],
  ["a callback asked for", head("GET", `/api/plexo/callbacks/${token}`), 405],
  ["the reconciling without its secret", head("POST", "/api/reconcile", { "Content-Length": "0" }), 401],
  ["a method that nothing serves", head("PUT", "/cart", { "Content-Length": "0" }), 405],
  ["TRACE", head("TRACE", "/"), 405],
  ["OPTIONS", head("OPTIONS", "/checkout"), 405],
  ["a post that is no form", `${head("POST", "/", { ...json, "Content-Length": "2" })}{}`, 415],
  ["a form posted to a file", head("POST", "/ombu/hero.svg", { ...form, "Content-Length": "0" }), 405],
  ["a form of nothing", head("POST", "/cart", { ...form, "Content-Length": "0" }), 400],
  [
    "a router's state that cannot be read",
    head("GET", "/cart", { RSC: "1", "Next-Router-State-Tree": "%" }),
    400,
  ],
  [
    "another site's form",
    `${head("POST", "/cart", { ...form, Origin: "https://evil.example", "Content-Length": "3" })}a=1`,
    403,
  ],
  [
    "a form from nowhere",
    `${head("POST", "/cart", { ...form, Origin: "null", "Content-Length": "3" })}a=1`,
    403,
  ],
  ["a body that is announced too large", head("POST", "/cart", { ...form, "Content-Length": "300000" }), 413],
  ["an address that is too long", head("GET", `/${"a".repeat(5_000)}`), 414],
  ["heads that are too large", head("GET", "/", { Cookie: "a".repeat(20_000) }), 431],
  ["no HTTP", "HELLO\r\n\r\n", 400],
  [
    "a body of two lengths",
    head("POST", "/cart", { ...form, "Content-Length": "3\r\nContent-Length: 4" }),
    400,
  ],
  [
    "a body with a length and in chunks",
    head("POST", "/cart", { ...form, ...chunked, "Content-Length": "3" }),
    400,
  ],
  ["a body that is packed in an odd way", head("POST", "/cart", { ...form, "Transfer-Encoding": "x" }), 400],
  ["a header with a line break", head("GET", "/", { A: "b\nC: d" }), 400],
  ["a file of the shop's folder", head("GET", "/package.json"), 404],
  ["a file above what is public", head("GET", "/..%2f..%2f.env"), 404],
  [
    "a file above the scripts",
    head("GET", "/_next/static/..%2f..%2fserver/server-reference-manifest.json"),
    404,
  ],
  ["the history of the sources", head("GET", "/.git/config"), 404],
  ["a folder", head("GET", "/_next/static/chunks"), 404],
  ["another protocol", head("GET", "/", { Connection: "Upgrade", Upgrade: "websocket" }), 400],
  ["a tunnel", "CONNECT evil.example:443 HTTP/1.1\r\nHost: evil.example\r\n\r\n", 405],
];

describe("Every answer", () => {
  beforeAll(async () => {
    await db().picture.create({ data: { ...picture, bytes: new Uint8Array(10) } });
  });

  it.each(answers)("to %s says how browsers have to treat it", async (_what, request, status) => {
    const answer = await sendRaw(stack.url, request);
    expect(answer.status).toBe(status);
    expect(answer.headers).toMatchObject({
      "x-content-type-options": "nosniff",
      "x-frame-options": "DENY",
      "referrer-policy": "same-origin",
      "cross-origin-opener-policy": "same-origin",
      "permissions-policy": expect.stringContaining("payment=()"),
    });
    for (const tooMuch of ["x-powered-by", "server", "access-control-allow-origin"]) {
      expect(answer.headers).not.toHaveProperty(tooMuch);
    }
    expect(Object.keys(answer.headers).join()).not.toMatch(/x-shop|x-middleware-(request|override)/);
    const { "content-type": type = "", location = "/" } = answer.headers;
    if (answer.body.length > 5) expect(type).toMatch(/^application\/json$|^image\/webp$|; charset=utf-8$/i);
    expect(location).toMatch(/^\/(?![/\\])/);
    const policy = answer.headers["content-security-policy"];
    expect(policy).toMatch(/default-src '(self|none)'.*frame-ancestors 'none'/);
    expect(policy).toContain("object-src 'none'");
    expect(policy).toContain("base-uri 'none'");
    if (!answer.headers["content-type"]?.startsWith("text/html")) return;
    expect(policy).not.toContain("unsafe-inline");
    expect(answer.body === "" || answer.body.includes("<h1")).toBe(true);
  });
});

describe("A shop on https", () => {
  const url = "https://shop.example";
  let other: Stack;
  let address = "";
  beforeAll(async () => {
    other = await startStack({ ...stack, env: { SHOP_URL: url } });
    address = other.url;
  });
  afterAll(async () => {
    await other?.stop();
  });

  it("has browsers stay there, subdomains included, by every answer", async () => {
    for (const path of ["/", "/cart", "/ombu/hero.svg", "/api/nada", "/orders/%"]) {
      const { headers } = await sendRaw(address, head("GET", path));
      expect(headers["strict-transport-security"], path).toBe("max-age=31536000; includeSubDomains");
    }
  });

  it("sets cookies that no script reads, no other host sets, and no other site's form sends", async () => {
    const { sku, productSlug } = await db().variant.findFirstOrThrow({ where: { available: { gt: 0 } } });
    const page = `${address}/products/${productSlug}`;
    const fields = hiddenFields(await (await fetch(page)).text(), 'name="quantity"') ?? [];
    const added = toForm([...fields.filter(([name]) => name !== "sku"), ["sku", sku], ["quantity", "1"]]);
    const currency = toForm([
      ...(hiddenFields(await (await fetch(page)).text(), 'name="returnTo"') ?? []),
      ["currency", "USD"],
    ]);
    for (const [body, name] of [
      [added, "cart"],
      [currency, "currency"],
    ] as const) {
      const init = { method: "POST", body, headers: { origin: url }, redirect: "manual" } as const;
      const [cookie, ...more] = (await fetch(page, init)).headers.getSetCookie();
      expect(more).toEqual([]);
      expect(cookie).toMatch(new RegExp(`^__Host-${name}=[^;]+; Path=/;`));
      for (const attribute of ["Secure", "HttpOnly", "SameSite=lax"])
        expect(cookie).toContain(`; ${attribute}`);
      expect(cookie).not.toMatch(/domain=/i);
    }
  });
});
