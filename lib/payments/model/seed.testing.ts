import { randomInt } from "node:crypto";

/** The seed of HISTORY_SEED, so that what failed can be seen again; else another one each time. */
export function historySeed(): number {
  const given = Number(process.env.HISTORY_SEED);
  return Number.isInteger(given) && given > 0 ? given : randomInt(1, 2 ** 31);
}

/** How many histories: so many as a test has to be sure, or as HISTORY_RUNS says. */
export function historyRuns(usual: number): number {
  const given = Number(process.env.HISTORY_RUNS);
  return Number.isInteger(given) && given > 0 ? given : usual;
}

export const historyTimeout = 600_000;
