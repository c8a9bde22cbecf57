// @ts-check

/**
 * @typedef {{ title: string, program: "unit" | "histories" | "kills", seed: number, env: Record<string, string>, again: string }} Round
 *   program: whose histories, or the server that is killed. again: the command that repeats it.
 */

const units = { s: 1_000, m: 60_000, h: 3_600_000, d: 86_400_000 };

/** Milliseconds of a length as people write it: 90s, 10m, 3h, 2d. @param {string} text */
export function readLength(text) {
  const match = /^(\d{1,6})([smhd])$/.exec(text);
  if (!match) return undefined;
  return Number(match[1]) * units[/** @type {keyof typeof units} */ (match[2])];
}

const most = 2 ** 31;

/** A seed from 1 on; one by chance when none is given. @param {string | undefined} text */
export function readSeed(text) {
  if (text === undefined) return 1 + Math.floor(Math.random() * (most - 1));
  const seed = Number(text);
  return Number.isInteger(seed) && seed > 0 && seed < most ? seed : undefined;
}

/**
 * What a soak run does, without end: histories in memory, histories in the database and at the sandbox, and a
 * server that is killed, in turn. The same first seed gives the same rounds.
 * @param {number} first
 * @returns {Generator<Round, never>}
 */
export function* rounds(first) {
  for (let seed = first; ; seed = next(seed)) {
    yield histories("unit", 100_000, seed);
    yield histories("histories", 100, seed);
    yield {
      title: `10 kills, seed ${seed}`,
      program: "kills",
      seed,
      env: {},
      again: `npm run test:soak:kill -- --kills 10 --seed ${seed}`,
    };
  }
}

/** @param {"unit" | "histories"} program @param {number} runs @param {number} seed @returns {Round} */
function histories(program, runs, seed) {
  const where = program === "unit" ? "in memory" : "in PostgreSQL";
  const env = { HISTORY_RUNS: String(runs), HISTORY_SEED: String(seed) };
  return {
    title: `${runs.toLocaleString("en")} histories ${where}, seed ${seed}`,
    program,
    seed,
    env,
    again: `HISTORY_RUNS=${runs} HISTORY_SEED=${seed} npx vitest run --project ${program} test/histories/histories`,
  };
}

/** The seed after this one: all over the numbers, and never 0. @param {number} seed */
function next(seed) {
  // The multiplier of Park and Miller's generator; its period is 2 ** 31 - 2.
  return Number((BigInt(seed) * 48_271n) % BigInt(most - 1)) || 1;
}
