import { randomBytes } from "node:crypto";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { PrismaPg } from "@prisma/adapter-pg";
import { afterAll, beforeAll, expect, inject, it, onTestFinished } from "vitest";
import { createTestDatabase, type TestDatabase } from "@/test/support/database";
import { dropDatabase, ensureDatabase } from "@/tools/launcher/shop-database";
import { PrismaClient } from "./generated/client";
import { applyMigrations } from "./migrate";
import { withClient } from "./times-in-utc";

let database: TestDatabase;

beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.drop());

/** Runs one statement on a connection of its own, as new settings of a database hold for new connections. */
function ask<Row extends object>(sql: string, url = database.url): Promise<Row | undefined> {
  return withClient(url, async (client) => (await client.query<Row>(sql)).rows[0]);
}

it("What happened at an instant is stored as that instant, also in a database that kept local time", async () => {
  await ask(`DO $$ BEGIN
    EXECUTE format('ALTER DATABASE %I SET timezone TO ''America/Montevideo''', current_database());
  END $$`);
  expect(await ask("SHOW timezone")).toEqual({ TimeZone: "America/Montevideo" });
  expect(await applyMigrations(database.url)).toEqual([]);
  const windowStart = new Date("2026-03-02T12:00:00Z");
  const prisma = new PrismaClient({ adapter: new PrismaPg({ connectionString: database.url }) });
  await prisma.rateLimit.create({ data: { key: "noon", windowStart, count: 1 } });
  expect(await prisma.rateLimit.findFirst({ where: { key: "noon" } })).toMatchObject({ windowStart });
  await prisma.$disconnect();
  const stored = `SELECT extract(epoch FROM "windowStart")::int AS seconds FROM "RateLimit" WHERE "key" = 'noon'`;
  expect(await ask(stored)).toEqual({ seconds: windowStart.getTime() / 1000 });
});

it("A role that insists on local time is told of, before anything is stored wrong", async () => {
  const zone = (value: string) => `DO $$ BEGIN
    EXECUTE format('ALTER ROLE %I IN DATABASE %I ${value}', current_user, current_database());
  END $$`;
  await ask(zone("SET timezone TO ''America/Montevideo''"));
  await expect(applyMigrations(database.url)).rejects.toThrow(/speak America\/Montevideo/);
  await ask(zone("RESET timezone"));
  expect(await applyMigrations(database.url)).toEqual([]);
});

/** As sha256sum prints it for the script. */
const sha256OfOne = "b8f928ff41da98938f5d9452516c35f7f5b24ed8bf74448cb6252d614e0c90f9";

/** An empty database, and a folder of migrations by their names. */
async function emptyShop(scripts: Record<string, string>) {
  const named = (name: string) => new URL(`/${name}`, inject("templateUrl")).href;
  const name = `migrated_${randomBytes(8).toString("hex")}`;
  await ensureDatabase(named("postgres"), name);
  const folder = mkdtempSync(path.join(tmpdir(), "plexo-storefront-migrations-"));
  onTestFinished(async () => {
    rmSync(folder, { recursive: true });
    await dropDatabase(named("postgres"), name);
  });
  const write = (migration: string, script: string) => {
    mkdirSync(path.join(folder, migration), { recursive: true });
    writeFileSync(path.join(folder, migration, "migration.sql"), script);
  };
  for (const [migration, script] of Object.entries(scripts)) write(migration, script);
  const warnings: string[] = [];
  const migrate = () => applyMigrations(named(name), { folder, warn: (sentence) => warnings.push(sentence) });
  const records = () =>
    withClient(named(name), async (client) => {
      const { rows } = await client.query(
        `SELECT "migration_name" AS name, "finished_at" IS NOT NULL AS finished, "logs", "checksum",
           "rolled_back_at" IS NOT NULL AS taken_back, "applied_steps_count" AS steps
         FROM "_prisma_migrations" ORDER BY "started_at"`,
      );
      return rows;
    });
  return { migrate, write, records, warnings, url: named(name) };
}

it("Processes that start at once migrate in turn, and each migration once, recorded as Prisma's engine does", async () => {
  const shop = await emptyShop({
    "1_one": "CREATE TABLE one (id int);\n",
    "2_two": "CREATE TABLE two (id int); -- the end",
  });
  const [first, second] = await Promise.all([shop.migrate(), shop.migrate()]);
  expect([...first, ...second]).toEqual(["1_one", "2_two"]);
  const done = { finished: true, taken_back: false, logs: null, steps: 1 };
  expect(await shop.records()).toMatchObject([
    { name: "1_one", ...done, checksum: sha256OfOne },
    { name: "2_two", ...done },
  ]);
});

it("A migration that fails leaves nothing half done, says why, and runs once its cause is mended", async () => {
  const shop = await emptyShop({ "1_half": "CREATE TABLE half (id int); SELECT 1 / 0;" });
  await expect(shop.migrate()).rejects.toThrow(/1_half failed and was taken back: division by zero/);
  expect(await ask("SELECT to_regclass('half') AS half", shop.url)).toEqual({ half: null });
  expect(await shop.records()).toMatchObject([
    { name: "1_half", finished: false, taken_back: true, logs: "division by zero", steps: 0 },
  ]);
  shop.write("1_half", "CREATE TABLE half (id int);");
  expect(await shop.migrate()).toEqual(["1_half"]);
  expect(await shop.migrate()).toEqual([]);
  expect(shop.warnings).toEqual([]);
});

it("A migration that cannot run in a transaction and fails stops the next ones, and says how to mend it", async () => {
  const shop = await emptyShop({
    "1_table": "CREATE TABLE goods (id int); INSERT INTO goods VALUES (1), (1);",
    "2_index": "CREATE UNIQUE INDEX CONCURRENTLY goods_id ON goods (id);",
    "3_more": "CREATE TABLE more (id int);",
  });
  await expect(shop.migrate()).rejects.toThrow(/2_index failed: could not create unique index/);
  await expect(shop.migrate()).rejects.toThrow(/2_index did not end.*migrate resolve --rolled-back 2_index/);
  await ask("DROP INDEX goods_id", shop.url);
  await ask("DELETE FROM goods", shop.url);
  await ask(`UPDATE "_prisma_migrations" SET "rolled_back_at" = now() WHERE "finished_at" IS NULL`, shop.url);
  expect(await shop.migrate()).toEqual(["2_index", "3_more"]);
});

it("A migration that was changed since, or that is not here, is told of; other line ends are no change", async () => {
  const shop = await emptyShop({ "1_one": "SELECT 1;\nSELECT 2;\n", "2_two": "SELECT 2;" });
  await shop.migrate();
  shop.write("1_one", "SELECT 1;\r\nSELECT 2;\r\n");
  await shop.migrate();
  expect(shop.warnings).toEqual([]);
  shop.write("1_one", "SELECT 3;");
  await ask(
    `UPDATE "_prisma_migrations" SET "migration_name" = '0_newer' WHERE "migration_name" = '2_two'`,
    shop.url,
  );
  await shop.migrate();
  expect(shop.warnings.sort()).toEqual([
    expect.stringMatching(/^Migration 1_one was changed/),
    expect.stringMatching(/not here: 0_newer/),
  ]);
});
