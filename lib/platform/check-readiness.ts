import { now, seconds } from "./clock";
import { db } from "./db";
import { takeTurn } from "./limits";
import { listenFor } from "./listen";
import { log, logError } from "./log";
import { processWide } from "./process-wide";
import { isGoing } from "./readiness";

/** A balancer's patience is two seconds, as a rule. */
const answerWithin = 1_800;

/** Reading says nothing of a full disk, nor of a standby that was never promoted: now and then something is written. */
const writeEvery = seconds(30);

export type Readiness = "ready" | "going" | "database";

const last = processWide("readiness check", () => ({
  wroteAt: Number.NEGATIVE_INFINITY,
  isReady: true,
}));

/** Whether this process can serve visitors: it's not ending, and its database answers, and takes something in. */
export async function checkReadiness(): Promise<Readiness> {
  if (isGoing()) return "going";
  const check = checkDatabase();
  // It may come to its end after this has answered.
  check.catch(() => undefined);
  try {
    await Promise.race([check, lapse()]);
  } catch (error) {
    last.wroteAt = Number.NEGATIVE_INFINITY;
    if (last.isReady) logError(error, {}, "not ready");
    last.isReady = false;
    return "database";
  }
  if (!last.isReady) log.info("ready again");
  last.isReady = true;
  return "ready";
}

async function checkDatabase(): Promise<void> {
  const at = now().getTime();
  if (Math.abs(at - last.wroteAt) < writeEvery) {
    await db().$queryRaw`SELECT 1`;
    return;
  }
  await takeTurn({ name: "readiness", by: "any", most: Number.POSITIVE_INFINITY, within: writeEvery });
  last.wroteAt = at;
}

async function lapse(): Promise<never> {
  await listenFor(answerWithin);
  throw new Error(`The database did not answer within ${answerWithin} ms.`);
}
