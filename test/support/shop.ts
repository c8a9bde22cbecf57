import { afterAll, beforeAll, beforeEach } from "vitest";
import { setClock } from "@/lib/platform/clock";
import { db } from "@/lib/platform/db";
import { createTestDatabase, type TestDatabase } from "./database";
import { SandboxControl } from "./sandbox-control";
import { sandboxUrl } from "./sandbox-url";

/** Of the sandbox that the run's tests share. */
export const sandbox = new SandboxControl(sandboxUrl);

/** Milliseconds that the shop's clock is ahead of the machine's. */
let ahead = 0;

/** Moves the shop's clock forward; each test begins at the machine's time. */
export function passTime(milliseconds: number): void {
  ahead += milliseconds;
}

/**
 * The shop's own modules on a database of this test file's, with the run's sandbox as Plexo. Its callbacks
 * are dropped: the tests bring them themselves.
 */
export function withShop(): void {
  let database: TestDatabase;

  beforeAll(async () => {
    database = await createTestDatabase();
    Object.assign(process.env, {
      DATABASE_URL: database.url,
      SHOP_URL: "https://shop.example.com",
      SHOP_SECRET: "shop-secret-of-the-tests-0123456789",
      PLEXO_API_URL: sandboxUrl,
      PLEXO_CLIENT_ID: "221",
      PLEXO_API_KEY: "sandbox-key",
      PLEXO_MERCHANT_ID: "3243",
      PLEXO_TIMEOUT_MS: "1500",
    });
  });
  beforeEach(async () => {
    ahead = 0;
    setClock(() => new Date(Date.now() + ahead));
    await sandbox.behave();
    await sandbox.rule({ callbacks: "drop" });
  });
  afterAll(async () => {
    await sandbox.behave();
    await db().$disconnect();
    await database.drop();
  });
}
