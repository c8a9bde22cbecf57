import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { sandboxUrl } from "@/test/support/sandbox-url";
import { freePort } from "../../tools/launcher/ports";
import { root } from "../../tools/launcher/root.mjs";
import { createTestDatabase, type TestDatabase } from "../support/database";
import { filledFields, toForm } from "../support/forms";
import { startNext } from "../support/next-server";
import { shopEnvironment } from "../support/shop-server";

let database: TestDatabase;
let shop: Awaited<ReturnType<typeof startNext>>;
const folder = mkdtempSync(path.join(tmpdir(), "plexo-storefront-next-start-"));

beforeAll(async () => {
  database = await createTestDatabase();
  const port = await freePort();
  const wires = { databaseUrl: database.url, plexoUrl: sandboxUrl };
  shop = await startNext({
    name: "The shop under next start",
    folder: root,
    port,
    env: { ...shopEnvironment(wires, `http://localhost:${port}`), RECONCILER: "off" },
    logFile: path.join(folder, "shop.log"),
  });
});
afterAll(async () => {
  await shop?.stop();
  await database?.drop();
  rmSync(folder, { recursive: true, force: true });
});

describe("Without the server of our own, as on a platform that brings its own", () => {
  it.each([
    ["/", 200, "De este lado del río"],
    ["/products", 200, "Todos los productos"],
    ["/en/products", 200, "All products"],
    ["/products/nada", 404, "Acá no hay nada"],
    ["/nada", 404, "Acá no hay nada"],
    ["/orders/AAAAAAAAAAAAAAAAAAAAAA", 404, "No encontramos ese pedido"],
    ["/cart", 200, "Tu carrito está vacío"],
    ["/en/cart", 200, "Your cart is empty"],
  ])("%s is answered with %i, compressed once and with its policy", async (address, status, words) => {
    const response = await fetch(shop.url + address, { headers: { "accept-encoding": "gzip" } });
    const text = await response.text();
    expect([response.status, response.headers.get("content-encoding")]).toEqual([status, "gzip"]);
    expect(text).toContain("</html>");
    expect(text).toContain(words);
    expect(response.headers.get("content-security-policy")).toMatch(/script-src 'self' 'nonce-[\w-]{22}'/);
    expect(response.headers.get("x-frame-options")).toBe("DENY");
  });

  it("the default language written out is redirected", async () => {
    const response = await fetch(`${shop.url}/es/cart?a=1`, { redirect: "manual" });
    expect([response.status, response.headers.get("location")]).toEqual([308, "/cart?a=1"]);
  });

  it("a form that a switch of its page sends is shown again with what was typed, and does nothing else", async () => {
    const page = await (await fetch(`${shop.url}/gift-card`)).text();
    const form = toForm(filledFields(page, 'id="typed"') ?? []);
    const typed = { name: "Ana Ñandú", email: "ana@example.com", giftMessage: "Para vos\r\n☕" };
    for (const [name, value] of Object.entries({ ...typed, switch: "USD" })) form.set(name, value);
    const init = { method: "POST", body: form, headers: { origin: shop.url }, redirect: "manual" } as const;
    const answer = await fetch(`${shop.url}/en/gift-card`, init);
    const text = await answer.text();
    expect([answer.status, answer.headers.get("location")]).toEqual([200, null]);
    expect(answer.headers.getSetCookie().join()).toMatch(/currency=USD/);
    const again = toForm(filledFields(text, 'id="typed"') ?? []);
    for (const [name, value] of Object.entries(typed)) expect(again.get(name), name).toBe(value);
    expect(again.get("currency")).toBe("USD");
    expect(text).toMatch(/<html lang="en[^>]*>/);
  });
});
