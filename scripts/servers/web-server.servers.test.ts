import { setTimeout as pause } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { createTestDatabase, type TestDatabase } from "../test/database";
import { connectTo, head, readAnswer, sendRaw } from "./raw";
import { type Stack, startStack } from "./stack";

let database: TestDatabase;
let stack: Stack;
let shop = "";

beforeAll(async () => {
  database = await createTestDatabase();
  stack = await startStack({ databaseUrl: database.url, plexoUrl: inject("sandboxUrl"), count: 1 });
  shop = stack.servers[0]?.url ?? "";
});
afterAll(async () => {
  await stack?.stop();
  await database?.drop();
});

const form = { "Content-Type": "multipart/form-data; boundary=x" };
const json = { "Content-Type": "application/json" };
const token = "A".repeat(22);

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
  ["a picture", head("GET", "/hero.svg"), 200],
  ["a picture that is not there", head("GET", "/nada.png"), 404],
  ["the icon", head("GET", "/icon.svg"), 200],
  ["a script that is not there", head("GET", "/_next/static/chunks/nada.js"), 404],
  ["the framework's picture service", head("GET", "/_next/image?url=%2Fhero.svg&w=640&q=75"), 404],
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
  ["a form posted to a file", head("POST", "/hero.svg", { ...form, "Content-Length": "0" }), 405],
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
  ["another protocol", head("GET", "/", { Connection: "Upgrade", Upgrade: "websocket" }), 400],
  ["a tunnel", "CONNECT evil.example:443 HTTP/1.1\r\nHost: evil.example\r\n\r\n", 405],
];

describe("Every answer", () => {
  it.each(answers)("to %s says how browsers have to treat it", async (_what, request, status) => {
    const answer = await sendRaw(shop, request);
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
    const policy = answer.headers["content-security-policy"];
    expect(policy).toMatch(/default-src '(self|none)'.*frame-ancestors 'none'/);
    expect(policy).toContain("object-src 'none'");
    expect(policy).toContain("base-uri 'none'");
    if (!answer.headers["content-type"]?.startsWith("text/html")) return;
    expect(policy).not.toContain("unsafe-inline");
    expect(answer.body === "" || answer.body.includes("<h1")).toBe(true);
  });

  it("on https has browsers stay there, subdomains included", async () => {
    const other = await startStack({
      databaseUrl: database.url,
      plexoUrl: inject("sandboxUrl"),
      count: 1,
      env: { SHOP_URL: "https://shop.example" },
    });
    try {
      for (const path of ["/", "/cart", "/hero.svg", "/api/nada", "/orders/%"]) {
        const { headers } = await sendRaw(other.servers[0]?.url ?? "", head("GET", path));
        expect(headers["strict-transport-security"], path).toBe("max-age=31536000; includeSubDomains");
      }
    } finally {
      await other.stop();
    }
  });
});

describe("What is sent without an end", () => {
  it("as a form is read up to its limit and answered", async () => {
    const chunk = `${(64 * 1024).toString(16)}\r\n${"a".repeat(64 * 1024)}\r\n`;
    const request = head("POST", "/cart", { ...form, "Transfer-Encoding": "chunked" }) + chunk.repeat(6);
    const answer = await sendRaw(shop, request);
    expect(answer.status).toBe(413);
    expect(answer.body).toContain("<h1>");
  });

  it("slowly ends after thirty seconds, and so do heads that never end", async () => {
    const slow = await connectTo(shop);
    slow.write(`${head("POST", "/cart", { ...form, "Content-Length": "1000" })}a=`);
    const drip = setInterval(() => slow.write("a"), 1_000);
    const silent = await connectTo(shop);
    silent.write("GET / HTTP/1.1\r\nHost: local");
    try {
      const [body, heads] = await Promise.all([readAnswer(slow, 40_000), readAnswer(silent, 40_000)]);
      expect([body.status, heads.status]).toEqual([408, 408]);
    } finally {
      clearInterval(drip);
    }
  });
});

describe("A stray request for another protocol", () => {
  it("is closed at once on every path", async () => {
    for (const path of ["/", "/cart", "/_next/webpack-hmr", "/api/reconcile", "/hero.svg", "/nada"]) {
      for (const Upgrade of ["websocket", "h2c", "nada"]) {
        const answer = await sendRaw(shop, head("GET", path, { Connection: "Upgrade", Upgrade }), 2_000);
        expect(answer.status, `${path} ${Upgrade}`).toBe(400);
      }
    }
  });
});

describe("A browser that pauses between two pages", () => {
  it("is never met by a closed door: two hundred of them, longer than a framework's five seconds", async () => {
    const request = `GET /robots.txt HTTP/1.1\r\nHost: localhost\r\n\r\n`;
    const sockets = await Promise.all(Array.from({ length: 200 }, () => connectTo(shop)));
    const answered = (socket: (typeof sockets)[number]) =>
      new Promise<boolean>((resolve) => {
        socket.once("data", () => resolve(true));
        socket.once("close", () => resolve(false));
        socket.once("error", () => resolve(false));
        socket.write(request);
      });
    expect(await Promise.all(sockets.map(answered))).toEqual(Array(200).fill(true));
    // What is tested is that the pause itself changes nothing.
    await pause(6_000);
    expect(await Promise.all(sockets.map(answered))).toEqual(Array(200).fill(true));
    for (const socket of sockets) socket.destroy();
  });
});
