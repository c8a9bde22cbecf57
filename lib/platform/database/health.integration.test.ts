import { setTimeout as pause } from "node:timers/promises";
import { Client } from "pg";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { createTestDatabase, type TestDatabase } from "@/test/support/database";
import { DatabaseProxy } from "@/test/support/database-proxy";
import { withShop } from "@/test/support/shop";
import { db, transaction } from "../db";
import { DatabaseDown, isDatabaseDown, isDatabaseTroubled } from "./health";

let database: TestDatabase;
let way: DatabaseProxy;

withShop();
beforeAll(async () => {
  database = await createTestDatabase();
  way = await DatabaseProxy.start(database.url);
  process.env.DATABASE_URL = way.url;
});
afterEach(async () => {
  way.resume();
  await expect.poll(isDatabaseDown).toBe(false);
});
afterAll(async () => {
  await way.stop();
  await database.drop();
});

const read = () => db().variant.count();
const write = () =>
  transaction((tx) => tx.variant.updateMany({ where: { sku: "none" }, data: { position: 1 } }));

/** How it went, and after how many milliseconds. */
async function timed(work: () => Promise<unknown>) {
  const begun = performance.now();
  const outcome = await work().then(
    () => "done",
    (error: unknown) => error,
  );
  return { outcome, took: performance.now() - begun };
}

const times = <T>(count: number, work: () => Promise<T>) => Promise.all(Array.from({ length: count }, work));

/** Another client's lock on a table, until it's let go. */
async function lockTable(table: string) {
  const client = new Client({ connectionString: database.url });
  await client.connect();
  await client.query(`BEGIN; LOCK TABLE "${table}"`);
  return () => client.end();
}

describe("While the database hangs", () => {
  it("a crowd is told so within three seconds, who comes later at once, and all is well once it's back", async () => {
    await times(20, read);
    for (let round = 0; round < 3; round++) {
      way.hang();
      const crowd = await Promise.all([...Array(100).keys()].map((n) => timed(n % 5 === 0 ? write : read)));
      for (const { outcome } of crowd) expect(outcome).toBeInstanceOf(Error);
      expect(Math.max(...crowd.map(({ took }) => took))).toBeLessThan(3_000);
      const { outcome, took } = await timed(read);
      expect(outcome).toBeInstanceOf(DatabaseDown);
      expect(took).toBeLessThan(100);

      way.resume();
      await expect.poll(isDatabaseDown, { interval: 20 }).toBe(false);
      const again = await times(30, async () => [await timed(read), await timed(write)]);
      for (const { outcome } of again.flat()) expect(outcome).toBe("done");
    }
  });

  it("one that hung for half a second is not given up", async () => {
    await read();
    way.hang();
    const reading = timed(read);
    await pause(700);
    way.resume();
    expect((await reading).outcome).toBe("done");
    expect(isDatabaseDown()).toBe(false);
  });
});

it("A database that is stopped is known to be down by its first connection that ends, and to be back without being asked for", async () => {
  await read();
  way.refuse();
  await timed(read);
  await expect.poll(isDatabaseDown, { interval: 20, timeout: 5_000 }).toBe(true);
  expect((await timed(write)).outcome).toBeInstanceOf(DatabaseDown);
  way.resume();
  await expect.poll(isDatabaseDown, { interval: 20, timeout: 5_000 }).toBe(false);
  expect((await timed(write)).outcome).toBe("done");
});

describe("A locked table", () => {
  it("costs its readers two seconds, and nobody else anything", async () => {
    const unlock = await lockTable("Variant");
    const [variants, orders] = await Promise.all([timed(read), timed(() => db().order.count())]);
    expect(variants.outcome).toBeInstanceOf(Error);
    expect(variants.took).toBeLessThan(2_500);
    expect(orders).toMatchObject({ outcome: "done" });
    expect(isDatabaseDown()).toBe(false);
    expect(isDatabaseTroubled()).toBe(true);
    await unlock();
  });

  it("is waited for longer by what is done in a transaction", async () => {
    const unlock = await lockTable("Variant");
    const writing = timed(write);
    await pause(3_000);
    await unlock();
    expect((await writing).outcome).toBe("done");
  });

  it("keeps no single statement waiting for those that wait in transactions", async () => {
    const unlock = await lockTable("Variant");
    const writing = times(20, () => timed(write));
    await pause(100);
    const { outcome, took } = await timed(() => db().order.count());
    expect(outcome).toBe("done");
    expect(took).toBeLessThan(500);
    await unlock();
    for (const { outcome } of await writing) expect(outcome).toBe("done");
  });
});
