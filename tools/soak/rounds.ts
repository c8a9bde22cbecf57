export type Round = {
  title: string;
  /** Whose histories, or the server that is killed. */
  program: "memory" | "database" | "kills";
  seed: number;
  env: Record<string, string>;
  /** The command that repeats it. */
  again: string;
};

/** What vitest is asked for. */
export const histories = {
  memory: ["--project", "histories", "test/histories/histories.test.ts"],
  database: ["--project", "histories", "test/histories/histories.integration.test.ts"],
};

const units = { s: 1_000, m: 60_000, h: 3_600_000, d: 86_400_000 };

/** Milliseconds of a length as people write it: 90s, 10m, 3h, 2d. */
export function readLength(text: string) {
  const match = /^(\d{1,6})([smhd])$/.exec(text);
  if (!match) return undefined;
  return Number(match[1]) * units[match[2] as keyof typeof units];
}

const most = 2 ** 31;

/** A seed from 1 on; one by chance when none is given. */
export function readSeed(text: string | undefined) {
  if (text === undefined) return 1 + Math.floor(Math.random() * (most - 1));
  const seed = Number(text);
  return Number.isInteger(seed) && seed > 0 && seed < most ? seed : undefined;
}

/**
 * What a soak run does, without end: histories in memory, histories in the database and at the sandbox, and a
 * server that is killed, in turn. The same first seed gives the same rounds.
 */
export function* rounds(first: number): Generator<Round, never> {
  for (let seed = first; ; seed = next(seed)) {
    yield livedThrough("memory", 100_000, seed);
    yield livedThrough("database", 100, seed);
    yield {
      title: `10 kills, seed ${seed}`,
      program: "kills",
      seed,
      env: {},
      again: `npm run test:soak:kill -- --kills 10 --seed ${seed}`,
    };
  }
}

function livedThrough(program: "memory" | "database", runs: number, seed: number): Round {
  const where = program === "memory" ? "in memory" : "in PostgreSQL";
  const env = { HISTORY_RUNS: String(runs), HISTORY_SEED: String(seed) };
  return {
    title: `${runs.toLocaleString("en")} histories ${where}, seed ${seed}`,
    program,
    seed,
    env,
    again: `HISTORY_RUNS=${runs} HISTORY_SEED=${seed} npx vitest run ${histories[program].join(" ")}`,
  };
}

/** The seed after this one: all over the numbers, and never 0. */
function next(seed: number) {
  // The multiplier of Park and Miller's generator; its period is 2 ** 31 - 2.
  return Number((BigInt(seed) * 48_271n) % BigInt(most - 1)) || 1;
}
