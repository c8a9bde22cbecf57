import fc from "fast-check";
import { beforeAll, expect, it } from "vitest";
import { setClock } from "../clock";
import { history, live } from "./model/history.testing";
import { historyRuns, historySeed, historyTimeout } from "./model/seed.testing";

beforeAll(() => {
  Object.assign(process.env, {
    DATABASE_URL: "postgresql://nobody@127.0.0.1:1/none",
    SHOP_URL: "https://shop.example.com",
    PLEXO_API_URL: "http://127.0.0.1:1",
    PLEXO_CLIENT_ID: "1",
    PLEXO_API_KEY: "none",
    PLEXO_MERCHANT_ID: "3243",
  });
  return () => setClock();
});

it(
  "Whatever shoppers, merchant, Plexo and the network do, every order ends as its money is at Plexo",
  async () => {
    await fc.assert(
      fc.asyncProperty(history, async (happenings) => {
        expect(await live(happenings)).toEqual([]);
      }),
      { numRuns: historyRuns(10_000), seed: historySeed() },
    );
  },
  historyTimeout,
);
