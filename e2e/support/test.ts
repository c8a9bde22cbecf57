import { test as base } from "./fixtures";
import { type Good, Goods, type Wanted } from "./goods";
import { type Purchase, purchaseOf } from "./purchase";
import { Shop } from "./shop";
import { goToPay, type Shopper } from "./shopping";
import type { Words } from "./words";

export type Buying = Wanted & Shopper & { quantity?: number; words?: Words };

type Fixtures = {
  /** What the purchase left in the shop's database. */
  shop: Shop;
  goods: Goods;
  /** Orders a good of the test's own and takes the test's page to the hosted page. */
  buy: (buying?: Buying) => Promise<Purchase & { good: Good }>;
};

export const test = base.extend<Fixtures>({
  shop: ({ database }, use) => use(new Shop(database)),
  goods: ({ shop }, use) => use(new Goods(shop)),
  buy: ({ page, shop, goods }, use) =>
    use(async (buying = {}) => {
      const good = await goods.offer(buying);
      await goToPay(page, good, buying);
      return { good, ...(await purchaseOf(page, shop, buying.words)) };
    }),
});

export { expect } from "./fixtures";
