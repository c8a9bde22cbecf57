import fc from "fast-check";
import { expect, it } from "vitest";
import { history } from "./model/happenings.testing";
import { live } from "./model/history.testing";
import { withNoServers } from "./model/no-servers.testing";
import { historyRuns, historySeed, historyTimeout } from "./model/seed.testing";

withNoServers();

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
