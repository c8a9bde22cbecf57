import { execFile } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import path from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, expect, it } from "vitest";
import { createTestDatabase, type TestDatabase } from "@/test/support/database";
import { compile } from "./compile.mjs";
import { sandboxedShop } from "./launcher/shop";

let database: TestDatabase;
let compiled: string;

beforeAll(async () => {
  database = await createTestDatabase();
  // Inside the project, as the packages are found from there.
  mkdirSync(".data", { recursive: true });
  compiled = mkdtempSync(path.join(".data", "compiled-"));
  // The example, as the database has its goods, whatever a merchant has in shop/.
  await compile({ dist: compiled, tsconfig: "tsconfig.example.json" });
});
afterAll(async () => {
  rmSync(compiled, { recursive: true });
  await database.drop();
});

it.each([
  ["check-shop.js", "The shop is complete."],
  ["migrate.js", "The database is up to date."],
  ["seed.js", "The catalogue is complete."],
  ["orders.js", "Nothing needs a person."],
  ["staff.js", "Nobody yet."],
])("%s runs as Node.js finds it, with nothing that reads TypeScript", async (file, words) => {
  const env: NodeJS.ProcessEnv = {
    NODE_ENV: "production",
    PATH: process.env.PATH,
    SHOP: "example",
    ...sandboxedShop({
      databaseUrl: database.url,
      shopUrl: "http://localhost:1",
      plexoUrl: "http://127.0.0.1:1",
      reconcileSecret: "reconcile-secret",
      shopSecret: "s".repeat(32),
    }),
  };
  const { stdout } = await promisify(execFile)(process.execPath, [path.join(compiled, file)], {
    env,
  });
  expect(stdout).toContain(words);
});

it("orders.js says what it can do, also where nothing is set up yet, and ends badly where it cannot", async () => {
  const env: NodeJS.ProcessEnv = { NODE_ENV: "test", PATH: process.env.PATH };
  const orders = (word: string) =>
    promisify(execFile)(process.execPath, [path.join(compiled, "orders.js"), word], { env });
  expect((await orders("--help")).stdout).toContain("npm run orders -- refund PAYMENT");
  await expect(orders("pay")).rejects.toMatchObject({ code: 1, stderr: expect.stringContaining('"pay"') });
});
