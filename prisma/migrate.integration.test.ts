import { PrismaPg } from "@prisma/adapter-pg";
import pg from "pg";
import { afterAll, beforeAll, expect, it } from "vitest";
import { createTestDatabase, type TestDatabase } from "@/test/support/database";
import { PrismaClient } from "./generated/client";
import { applyMigrations } from "./migrate";

let database: TestDatabase;

beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.drop());

/** Runs one statement on a connection of its own, as new settings of a database hold for new connections. */
async function ask<Row>(sql: string): Promise<Row | undefined> {
  const client = new pg.Client({ connectionString: database.url });
  await client.connect();
  try {
    return (await client.query(sql)).rows[0] as Row | undefined;
  } finally {
    await client.end();
  }
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
