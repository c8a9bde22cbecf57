import { readdirSync } from "node:fs";
import path from "node:path";
import pg from "pg";
import type { Role } from "../../lib/staff/rights";
import { leaksOf } from "../../test/support/leaks";
import type { SandboxControl, SandboxPayment } from "../../test/support/sandbox-control";
import { type Stack, startStack } from "../../test/support/stack";
import { copyTemplateDatabase } from "../../test/support/template-database";
import { test as base, expect } from "./base";
import { type SignedIn, signInAs } from "./desk";
import { type Good, Goods, type Wanted } from "./goods";
import { expectOrderState, type Purchase, purchaseOf, purchaseOfAddress } from "./purchase";
import { Reader } from "./reader";
import { Shop } from "./shop";
import { goToPay, orderQuickly, type Shopper } from "./shopping";
import type { Words } from "./words";

export { expect };

export type Buying = Wanted & Shopper & { quantity?: number; words?: Words };

type TestFixtures = {
  /** The sandbox's control API. Faults and rules end with the test. */
  sandbox: SandboxControl;
  shopUrl: string;
  /** Reads pages and sends forms without JavaScript and without a window, with the cookies of the test's browser. */
  reader: Reader;
  /** What a purchase left in the shop's database. */
  shop: Shop;
  goods: Goods;
  /** Orders a good of the test's own, in the test's browser, by the forms' own requests: for tests of what comes after. */
  order: (buying?: Buying) => Promise<Purchase & { good: Good; address: string }>;
  /** The same, and opens the hosted page. */
  buy: (buying?: Buying) => Promise<Purchase & { good: Good }>;
  /** The same as people do it, page by page: where the way is what the test is about. */
  buyByHand: (buying?: Buying) => Promise<Purchase & { good: Good }>;
  /** Has a card pay at Plexo without a browser: where it only matters that the order is paid. */
  pay: (purchase: Pick<Purchase, "token" | "sessionId">) => Promise<SandboxPayment>;
  /** Signs the test's browser in at the desk, with that role. */
  signIn: (role: Role) => Promise<SignedIn>;
  logsOfFailure: undefined;
};

type WorkerFixtures = { stack: Stack };

/** Playwright's test, with a shop, a sandbox and a database that no other worker touches. */
export const test = base.extend<TestFixtures, WorkerFixtures>({
  stack: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads what a fixture needs from this pattern.
    async ({}, use) => {
      const database = await copyTemplateDatabase(process.env.E2E_TEMPLATE_URL ?? "");
      // The tests in which Plexo never answers need not wait ten seconds.
      const stack = await startStack({ databaseUrl: database.url, env: { PLEXO_TIMEOUT_MS: "3000" } });
      await use(stack);
      const leaks = await leaksOf(stack);
      await stack.stop();
      await database.drop();
      expect(leaks, "card data or credentials that were left behind").toEqual([]);
    },
    { scope: "worker", timeout: 120_000 },
  ],
  shopUrl: ({ stack }, use) => use(stack.url),
  baseURL: ({ stack }, use) => use(stack.url),
  sandbox: async ({ stack: { sandbox } }, use) => {
    await use(sandbox);
    await sandbox.behave();
  },
  shop: async ({ stack }, use) => {
    const client = new pg.Client({ connectionString: stack.databaseUrl });
    await client.connect();
    await use(new Shop(client));
    await client.end();
  },
  reader: ({ page }, use) => use(new Reader(page)),
  goods: ({ shop }, use) => use(new Goods(shop)),
  order: ({ page, shop, goods }, use) =>
    use(async (buying = {}) => {
      const good = await goods.offer(buying);
      const address = await orderQuickly(page, good, buying);
      return { good, address, ...(await purchaseOfAddress(address, shop)) };
    }),
  buy: ({ page, order }, use) =>
    use(async (buying) => {
      const made = await order(buying);
      await page.goto(made.address);
      return made;
    }),
  buyByHand: ({ page, shop, goods }, use) =>
    use(async (buying = {}) => {
      const good = await goods.offer(buying);
      await goToPay(page, good, buying);
      return { good, ...(await purchaseOf(page, shop, buying.words)) };
    }),
  pay: ({ sandbox, shop }, use) =>
    use(async ({ token, sessionId }) => {
      const payment = await sandbox.pay(sessionId);
      await expectOrderState(shop, token, "paid");
      return payment;
    }),
  signIn: ({ context, shop, shopUrl }, use) => use((role) => signInAs(role, { context, shop, shopUrl })),
  logsOfFailure: [
    async ({ stack }, use, testInfo) => {
      await use(undefined);
      if (testInfo.status === testInfo.expectedStatus) return;
      for (const name of readdirSync(stack.folder).filter((each) => each.endsWith(".log"))) {
        await testInfo.attach(name, { path: path.join(stack.folder, name), contentType: "text/plain" });
      }
    },
    { auto: true },
  ],
});
