import { setTimeout as pause } from "node:timers/promises";
import { db } from "@/lib/platform/db";
import { newVariants } from "../support/orders";
import { passMinute } from "../support/pass-minute";
import { createRandom } from "../support/random";
import type { Stack } from "../support/stack";
import { untilSettled } from "../support/until-settled";
import { findViolations } from "../support/violations";
import { Purchases } from "./purchases";

export type KillReport = {
  kills: number;
  orders: number;
  paid: number;
  /** Requests that a kill left without an answer. */
  cut: number;
  acknowledged: number;
  /** Answers of 500 and above: nobody counts on those, but a shop in good health gives none. */
  unwell: string[];
  /** Milliseconds from the last start until everything was settled. */
  settledAfter: number;
  /** What was wrong at the end, in words. */
  wrong: string[];
};

type Options = {
  stack: Stack;
  kills: number;
  seed: number;
  /** A minute passes right after the last start, instead of being waited for. */
  hurry: boolean;
  onKill?: (number: number) => void;
};

/** Each kill meets what so many are in the middle of; a start takes far longer than what they do until the next one. */
const shoppersAtATime = 10;

/** Answers between a start and the next kill, at most; the server is killed after a random number of them. */
const mostAnswers = 24;

/**
 * Kills the server with SIGKILL again and again while shoppers buy, starts it each time, and looks in the end
 * whether shop and Plexo agree. Shop and driver share the database; nothing else is told to the shop.
 */
export async function runKills(options: Options): Promise<KillReport> {
  const { stack, kills, seed, hurry, onKill } = options;
  const { sandbox, servers } = stack;
  const [server] = servers;
  const random = createRandom(seed);
  const skus = await newVariants(5, 10_000);
  const purchases = new Purchases({ shopUrl: server.url, sandbox, seed, skus });
  let isOver = false;
  const buying = purchases.keepComing(shoppersAtATime, () => isOver);
  // A shopper who gives up ends the run, and not only after the last kill.
  const trouble = buying.then(() => undefined);

  for (let number = 1; number <= kills; number++) {
    const due = purchases.answered + Math.floor(random() * mostAnswers);
    while (purchases.answered < due) await Promise.race([pause(5), trouble]);
    await pause(random() * 30);
    onKill?.(number);
    await server.kill();
    await server.start();
  }
  isOver = true;
  await buying;

  const begun = Date.now();
  if (hurry) await passMinute();
  const wrong = await untilSettled(async () =>
    findViolations(await sandbox.everything(), purchases.callbacks.sent),
  );
  const orders = await db().order.groupBy({ by: ["state"], _count: true });
  const count = (isCounted: (state: string) => boolean) =>
    orders.reduce((sum, { state, _count }) => sum + (isCounted(state) ? _count : 0), 0);
  return {
    kills,
    orders: count(() => true),
    paid: count((state) => state === "paid"),
    cut: purchases.cut,
    acknowledged: purchases.callbacks.sent.reduce((sum, { acknowledged }) => sum + acknowledged, 0),
    settledAfter: Date.now() - begun,
    unwell: [
      ...purchases.unwell,
      ...purchases.callbacks.refused.map((status) => `A callback was answered with ${status}.`),
    ],
    wrong: [...purchases.mishaps, ...wrong],
  };
}
