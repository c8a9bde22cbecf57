import { existsSync } from "node:fs";
import path from "node:path";
import pg from "pg";
import { test as base, expect } from "playwright/test";
import { leaksOf } from "../../test/support/leaks";
import { SandboxControl } from "../../test/support/sandbox-control";
import { ErrorWatch } from "./error-watch";
import { type Stack, startStack } from "./stack";

type TestFixtures = {
  /** The sandbox's control API. Faults and rules end with the test. */
  sandbox: SandboxControl;
  shopUrl: string;
  /** The shop's database, to see what a purchase left there. */
  database: pg.Client;
  /** A test fails on any error of the browser that it does not `expect` here. */
  browserErrors: ErrorWatch;
  logsOfFailure: undefined;
};

type WorkerFixtures = { stack: Stack };

export { expect };

/** Playwright's test, with a shop, a sandbox and a database that no other worker touches. */
export const test = base.extend<TestFixtures, WorkerFixtures>({
  stack: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads what a fixture needs from this pattern.
    async ({}, use) => {
      const stack = await startStack();
      await use(stack);
      const leaks = await leaksOf(stack);
      await stack.stop();
      expect(leaks, "card data or credentials that were left behind").toEqual([]);
    },
    { scope: "worker", timeout: 120_000 },
  ],
  shopUrl: ({ stack }, use) => use(stack.shopUrl),
  baseURL: ({ stack }, use) => use(stack.shopUrl),
  sandbox: async ({ stack }, use) => {
    const control = new SandboxControl(stack.sandboxUrl);
    await use(control);
    await control.behave();
  },
  database: async ({ stack }, use) => {
    const client = new pg.Client({ connectionString: stack.databaseUrl });
    await client.connect();
    await use(client);
    await client.end();
  },
  browserErrors: [
    async ({ context }, use) => {
      const watch = new ErrorWatch(context);
      await use(watch);
      expect(watch.unexpected(), "errors in the browser").toEqual([]);
    },
    { auto: true },
  ],
  logsOfFailure: [
    async ({ stack }, use, testInfo) => {
      await use(undefined);
      if (testInfo.status === testInfo.expectedStatus) return;
      for (const file of stack.logFiles.filter((each) => existsSync(each))) {
        await testInfo.attach(path.basename(file), { path: file, contentType: "text/plain" });
      }
    },
    { auto: true },
  ],
});
