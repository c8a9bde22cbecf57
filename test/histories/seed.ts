/**
 * The seed of HISTORY_SEED, for other histories than the usual ones, and to see again what failed. Usually
 * always the same: a change that breaks nothing never fails by chance.
 */
export function historySeed(): number {
  const given = Number(process.env.HISTORY_SEED);
  return Number.isInteger(given) && given > 0 ? given : 5;
}

/** How many histories: so many as a test has to be sure, or as HISTORY_RUNS says. */
export function historyRuns(usual: number): number {
  const given = Number(process.env.HISTORY_RUNS);
  return Number.isInteger(given) && given > 0 ? given : usual;
}

export const historyTimeout = 600_000;
