import { Client } from "pg";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { db } from "@/lib/platform/db";
import { filledFields, toForm } from "../support/forms";
import { newVariants } from "../support/orders";
import { withServers } from "../support/servers";
import { Shopper, typed } from "../support/shopper";

const stack = withServers({ proxied: true });
let owner: Client;

beforeAll(async () => {
  owner = new Client({ connectionString: stack.databaseUrl });
  await owner.connect();
});
afterEach(async () => {
  stack.way.resume();
  await expect.poll(ready).toBe(200);
});
afterAll(async () => {
  await owner?.end();
});

const note = 'Timbre 3 & "fondo", <después> de las 18';

/** A shopper without JavaScript, with a filled form of the checkout. */
async function atCheckout() {
  const [sku = ""] = await newVariants(1, 10);
  const shopper = new Shopper([{ sku, quantity: 2 }]);
  const form = await shopper.fillCheckout(stack.url);
  if (!form) throw new Error("There is no checkout form.");
  form.set("note", note);
  form.set("installments", "3");
  return { shopper, form };
}

const breakages = [
  { what: "the database hangs", breaks: () => stack.way.hang(), mend: () => stack.way.resume() },
  { what: "the database is stopped", breaks: () => stack.way.refuse(), mend: () => stack.way.resume() },
  ...["Order", "OrderLine", "CheckoutAttempt", "RateLimit", "Variant"].map((table) => ({
    what: `the shop stumbles over its table ${table}`,
    breaks: () => owner.query(`ALTER TABLE "${table}" RENAME TO "Gone"`),
    mend: () => owner.query(`ALTER TABLE "Gone" RENAME TO "${table}"`),
  })),
];

describe("A checkout form that is sent without JavaScript", () => {
  it.each(breakages)(
    "comes back with all that was typed when $what, and can be sent again",
    async ({ breaks, mend }) => {
      const { shopper, form } = await atCheckout();
      await breaks();
      const begun = performance.now();
      const { status, text } = await shopper.submit(stack.url, form).finally(mend);
      expect(performance.now() - begun).toBeLessThan(5_000);
      expect(status).toBe(200);
      const said = text.match(/<p>(Algo falló en la tienda\.)<\/p><p>([^<]*)<\/p>/)?.slice(1);
      expect(said).toEqual([
        "Algo falló en la tienda.",
        "Tu carrito y tus datos siguen acá. Probá de nuevo en un momento.",
      ]);

      const again = toForm(filledFields(text, 'name="seen"') ?? []);
      for (const [name, value] of Object.entries({ ...typed, note, installments: "3" })) {
        expect(again.get(name), name).toBe(value);
      }
      await expect.poll(ready).toBe(200);
      const { location } = await shopper.submit(stack.url, again);
      expect(location).toMatch(stack.sandbox.url);
      expect(await db().order.count({ where: { cartId: shopper.cartId } })).toBe(1);
    },
  );
});

describe("A form that is sent by a switch of its page, as another language and currency are chosen", () => {
  const person = { name: "Ana Ñandú", email: "ana@example.com" };
  it.each<[string, Record<string, string>]>([
    ["/checkout", { ...typed, note }],
    ["/cart", { code: "ABCD-1234" }],
    ["/gift-card", { ...person, giftMessage: note }],
    ["/donate", person],
    ["/account/sign-in", { email: "ana@" }],
    ["/orders/find", { email: person.email, number: "12a" }],
  ])("is shown at %s with all that was typed, and does nothing else", async (page, fields) => {
    const [sku = ""] = await newVariants(1, 10);
    const { cookie } = new Shopper([{ sku, quantity: 2 }]);
    const shown = await (await fetch(stack.url + page, { headers: { cookie } })).text();
    const form = toForm(filledFields(shown, 'id="typed"') ?? []);
    for (const [name, value] of Object.entries(fields)) form.set(name, value);
    form.set("switch", "USD");
    const before = await db().order.count();
    const address = `${stack.url}/en${page}`;
    const headers = { origin: stack.url, cookie };
    const answer = await fetch(address, { method: "POST", body: form, headers, redirect: "manual" });
    const text = await answer.text();
    expect([answer.status, answer.headers.getSetCookie()]).toEqual([
      200,
      [expect.stringMatching(/^currency=USD; Path=\/; Max-Age=\d+; SameSite=lax; HttpOnly$/)],
    ]);
    expect(text).toMatch(/<html lang="en[^>]*>/);
    expect(text).toMatch(/aria-pressed="true"[^>]*>USD/);
    const again = toForm(filledFields(text, 'id="typed"') ?? []);
    for (const [name, value] of Object.entries(fields)) expect(again.get(name), name).toBe(value);
    // No field is checked: the form was not submitted.
    expect(text).not.toContain('role="alert"');
    expect(await db().order.count()).toBe(before);
  });

  it("keeps what was typed while the database is stopped", async () => {
    const { shopper, form } = await atCheckout();
    form.set("switch", "");
    stack.way.refuse();
    const headers = { origin: stack.url, cookie: shopper.cookie };
    const answer = await fetch(`${stack.url}/pt/checkout`, { method: "POST", body: form, headers });
    const again = toForm(filledFields(await answer.text(), 'id="typed"') ?? []);
    for (const [name, value] of Object.entries({ ...typed, note, installments: "3" }))
      expect(again.get(name), name).toBe(value);
  });
});

async function ready(): Promise<number> {
  return (await fetch(`${stack.url}/api/health/ready`)).status;
}
