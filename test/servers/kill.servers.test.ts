import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { createTestDatabase, type TestDatabase } from "../support/database";
import { type Stack, startStack } from "../support/stack";
import { runKills } from "./kills";

let database: TestDatabase;
let stack: Stack;

beforeAll(async () => {
  database = await createTestDatabase();
  const env = { PLEXO_TIMEOUT_MS: "2000" };
  stack = await startStack({ databaseUrl: database.url, plexoUrl: inject("sandboxUrl"), count: 1, env });
});
afterAll(async () => {
  await stack?.stop();
  await database?.drop();
});

describe("a server that is killed ten times at random moments while shoppers buy", () => {
  it("loses nothing that it acknowledged, doubles nothing, and reconciles everything", async () => {
    const seed = Number(process.env.KILL_SEED ?? Date.now() % 1_000_000);
    console.log(`KILL_SEED=${seed}`);
    const report = await runKills({ stack, sandboxUrl: inject("sandboxUrl"), kills: 10, seed, hurry: true });
    console.log(JSON.stringify(report));
    expect(report.wrong, `KILL_SEED=${seed}`).toEqual([]);
    expect(report.cut).toBeGreaterThan(0);
    expect(report.paid).toBeGreaterThan(10);
    expect(report.acknowledged).toBeGreaterThan(report.paid);
  });
});
