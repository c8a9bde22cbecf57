import { test as base } from "../harness/test";
import { Goods } from "./goods";
import { Shop } from "./shop";

// Read when a worker starts its shop: the tests in which Plexo never answers need not wait ten seconds.
process.env.PLEXO_TIMEOUT_MS ??= "3000";

/** A test with the shop's rows and goods of its own at hand, beside what the harness gives. */
export const test = base.extend<{ shop: Shop; goods: Goods }>({
  shop: ({ database }, use) => use(new Shop(database)),
  goods: ({ shop }, use) => use(new Goods(shop)),
});

export { expect } from "../harness/test";
