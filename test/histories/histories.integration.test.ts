import fc from "fast-check";
import { beforeAll, expect, it } from "vitest";
import { sandbox, withShop } from "@/test/support/shop";
import { reconcileDue } from "../../lib/payments/due";
import { days, hours, minutes, seconds, setClock } from "../../lib/platform/clock";
import { pools } from "../../lib/platform/database/pools";
import { db } from "../../lib/platform/db";
import { plexo } from "../../lib/platform/gateway";
import { mortal } from "./mortal";
import { brokenAtRest } from "./oracle";
import { realHistory, type Step } from "./real-history";
import { openRealShop } from "./real-shop";
import { historyRuns, historySeed, historyTimeout } from "./seed";

withShop();

let shopProcess: ReturnType<typeof mortal>;

beforeAll(() => {
  // Many of the answers never come.
  process.env.PLEXO_TIMEOUT_MS = "400";
  shopProcess = mortal(pools());
});

/** The shop's time: it flies, so that what waits for its turn does not wait long, and it can be moved. */
const speed = 5;
let ahead = 0;

/**
 * So many histories follow each other and come to rest together: what is due of all of them is reconciled in sets, which
 * takes a third of the time and tries larger sets.
 */
const together = 10;

type Shop = Awaited<ReturnType<typeof openRealShop>>;

async function live(histories: Step[][]): Promise<string[]> {
  const start = Date.now();
  ahead = 0;
  setClock(() => new Date(start + (Date.now() - start) * speed + ahead));
  const shops: Shop[] = [];
  for (const steps of histories) shops.push(await liveThrough(steps));
  await rest(shops);
  const broken: string[] = [];
  for (const shop of shops) {
    broken.push(...brokenAtRest(await shop.books(), await shop.truths()), ...(await shop.brokenAtPlexo()));
  }
  await db().checkoutAttempt.updateMany({ data: { nextCheckAt: null } });
  return broken;
}

async function behave(): Promise<void> {
  await sandbox.behave();
  await sandbox.rule({ callbacks: "drop" });
}

async function liveThrough(steps: Step[]): Promise<Shop> {
  await behave();
  const shop = await openRealShop(db(), sandbox);
  for (const step of steps) {
    ahead += seconds(3);
    if ("event" in step) {
      if (step.event.what === "wait") ahead += step.event.ms;
      else await shop.happen(step.event);
      continue;
    }
    if (step.dies_after !== null) shopProcess.dieAfter(step.dies_after);
    const deeds = step.at_once ? [step.deed, step.at_once] : [step.deed];
    const ended = await Promise.allSettled(deeds.map(shop.act));
    // What a dead process had taken for itself is free again only after a while.
    if (await shopProcess.restart()) ahead += seconds(10);
    // What is thrown in a process that is killed is lost.
    else for (const end of ended) if (end.status === "rejected") throw end.reason;
  }
  return shop;
}

/** Plexo answers again, no process is killed any more, and time passes until nothing is left to ask. */
async function rest(shops: Shop[]): Promise<void> {
  await behave();
  for (const shop of shops) await shop.decideAll();
  for (const pause of [seconds(90), minutes(33), minutes(40), hours(5), days(3), days(1)]) {
    ahead += pause;
    while ((await reconcileDue()) > 0);
  }
}

it(
  "Whatever shoppers, merchant, Plexo, the network and a kill do, orders in PostgreSQL end as the sandbox's money is",
  async () => {
    await plexo().queryPayments({ referenceId: "nothing" });
    await fc.assert(
      fc.asyncProperty(
        fc.array(realHistory, { minLength: together, maxLength: together }),
        async (histories) => {
          expect(await live(histories)).toEqual([]);
        },
      ),
      { numRuns: Math.ceil(historyRuns(300) / together), seed: historySeed() },
    );
  },
  historyTimeout,
);
