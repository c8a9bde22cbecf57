import { Client } from "pg";
import { afterAll, beforeAll, expect, it } from "vitest";
import { createTestDatabase, type TestDatabase } from "@/test/support/database";
import { DatabaseProxy } from "@/test/support/database-proxy";
import { passTime, withShop } from "@/test/support/shop";
import { checkReadiness } from "./check-readiness";
import { seconds } from "./clock";
import { isDatabaseDown } from "./database/health";

let database: TestDatabase;
let way: DatabaseProxy;

withShop();
beforeAll(async () => {
  database = await createTestDatabase();
  way = await DatabaseProxy.start(database.url);
  process.env.DATABASE_URL = way.url;
});
afterAll(async () => {
  await way.stop();
  await database.drop();
});

/** Makes the database read-only, or not, for all connections from now on: and all connect anew. */
async function makeReadOnly(isReadOnly: boolean) {
  const client = new Client({ connectionString: database.url });
  await client.connect();
  await client.query("SET default_transaction_read_only = off");
  const name = new URL(database.url).pathname.slice(1);
  await client.query(
    `ALTER DATABASE "${name}" SET default_transaction_read_only = ${isReadOnly ? "on" : "off"}`,
  );
  await client.end();
  way.refuse();
  way.resume();
}

it("A process is not ready while its database hangs, says so within two seconds, and is ready again at once", async () => {
  expect(await checkReadiness()).toBe("ready");
  way.hang();
  const begun = performance.now();
  expect(await checkReadiness()).toBe("database");
  expect(performance.now() - begun).toBeLessThan(2_000);
  way.resume();
  await expect.poll(checkReadiness, { timeout: 5_000, interval: 20 }).toBe("ready");
});

it("A database that can be read but takes nothing in is found out by the next write, and so is its recovery", async () => {
  expect(await checkReadiness()).toBe("ready");
  await makeReadOnly(true);
  await expect.poll(isDatabaseDown).toBe(false);
  passTime(seconds(30));
  await expect.poll(checkReadiness).toBe("database");
  expect(await checkReadiness()).toBe("database");
  await makeReadOnly(false);
  await expect.poll(checkReadiness).toBe("ready");
});
