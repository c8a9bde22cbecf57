import { Client } from "pg";
import { afterAll, afterEach, beforeAll, describe, expect, inject, it } from "vitest";
import { db } from "@/lib/platform/db";
import { createTestDatabase, type TestDatabase } from "../support/database";
import { DatabaseProxy } from "../support/database-proxy";
import { filledFields, toForm } from "../support/forms";
import { Shopper, typed } from "../support/shopper";
import { newVariants, type Stack, startStack } from "../support/stack";

let database: TestDatabase;
let way: DatabaseProxy;
let stack: Stack;
let owner: Client;

beforeAll(async () => {
  database = await createTestDatabase();
  way = await DatabaseProxy.start(database.url);
  stack = await startStack({ databaseUrl: way.url, plexoUrl: inject("sandboxUrl"), count: 1 });
  // This process looks at the database itself.
  process.env.DATABASE_URL = database.url;
  owner = new Client({ connectionString: database.url });
  await owner.connect();
});
afterEach(async () => {
  way.resume();
  await expect.poll(ready).toBe(200);
});
afterAll(async () => {
  await owner?.end();
  await stack?.stop();
  await way?.stop();
  await database?.drop();
});

const note = 'Timbre 3 & "fondo", <después> de las 18';
const shopUrl = () => stack.servers[0]?.url ?? "";

/** A shopper without JavaScript, with a filled form of the checkout. */
async function atCheckout() {
  const [sku = ""] = await newVariants(1, 10);
  const shopper = new Shopper([{ sku, quantity: 2 }]);
  const form = await shopper.fillCheckout(shopUrl());
  if (!form) throw new Error("There is no checkout form.");
  form.set("note", note);
  form.set("installments", "3");
  return { shopper, form };
}

const breakages = [
  { what: "the database hangs", breaks: () => way.hang(), mend: () => way.resume() },
  { what: "the database is stopped", breaks: () => way.refuse(), mend: () => way.resume() },
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
      const { status, text } = await shopper.submit(shopUrl(), form).finally(mend);
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
      const { location } = await shopper.submit(shopUrl(), again);
      expect(location).toMatch(inject("sandboxUrl"));
      expect(await db().order.count({ where: { cartId: shopper.cartId } })).toBe(1);
    },
  );
});

async function ready(): Promise<number> {
  return (await fetch(`${shopUrl()}/api/health/ready`)).status;
}
