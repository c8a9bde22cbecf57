import fc from "fast-check";
import { expect, it } from "vitest";
import { history } from "./happenings";
import { live } from "./history";
import { withNoServers } from "./no-servers";
import { historyRuns, historySeed, historyTimeout } from "./seed";

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
