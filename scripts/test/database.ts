import { randomBytes } from "node:crypto";
import { inject } from "vitest";
import { dropDatabase, ensureDatabase } from "../lib/shop-database.mjs";

export type TestDatabase = { url: string; drop: () => Promise<void> };

/**
 * A database of one's own, migrated and with the catalogue in it. `drop` takes it away, open connections too.
 * Only for the integration tests: their global setup has the server.
 */
export async function createTestDatabase(): Promise<TestDatabase> {
  const template = new URL(inject("templateUrl"));
  const named = (name: string) => Object.assign(new URL(template), { pathname: `/${name}` }).href;
  const name = `test_${randomBytes(8).toString("hex")}`;
  await ensureDatabase(named("postgres"), name, template.pathname.slice(1));
  return { url: named(name), drop: () => dropDatabase(named("postgres"), name) };
}
