import { afterAll, beforeAll, beforeEach } from "vitest";
import { minutes, setClock } from "@/lib/platform/clock";
import { db } from "@/lib/platform/db";
import { createTestDatabase, type TestDatabase } from "./database";
import { SandboxControl } from "./sandbox-control";
import { sandboxUrl } from "./sandbox-url";

/** Of the sandbox that the run's tests share. */
export const sandbox = new SandboxControl(sandboxUrl);

/** Milliseconds that the shop's clock is ahead of the machine's. */
let ahead = 0;

/** So far both clocks are ahead at the beginning of a test. */
let shift = 0;

/** Days end, and limits begin anew, with a quarter of an hour: a test that begins just before its end begins after it. */
function untilQuiet(): number {
  const left = minutes(15) - (Date.now() % minutes(15));
  return left < minutes(1) ? left : 0;
}

async function beginAt(wanted: number): Promise<void> {
  if (wanted !== shift) await sandbox.setClock(wanted);
  ahead = shift = wanted;
}

/** Moves the shop's clock forward; each test begins at the machine's time, or less than a minute later. */
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
    await beginAt(untilQuiet());
    setClock(() => new Date(Date.now() + ahead));
    await sandbox.behave();
    await sandbox.rule({ callbacks: "drop" });
  });
  afterAll(async () => {
    await beginAt(0);
    await sandbox.behave();
    await db().$disconnect();
    await database.drop();
  });
}
