const CONCURRENCY = 8;

/** Runs `call` so many times, some at once, each with its number. */
export async function times(
  count: number,
  call: (n: number) => Promise<unknown>,
  concurrency = CONCURRENCY,
): Promise<void> {
  let next = 0;
  const worker = async () => {
    while (next < count) {
      const n = next;
      next += 1;
      await call(n);
    }
  };
  await Promise.all(Array.from({ length: concurrency }, worker));
}

export interface Comparison {
  speeds: Speed[];
  /** The last one's speed in that of the first, round by round; the middle one of that. */
  ratio: number;
}

export interface Speed {
  /** Of the middle one of the rounds. */
  perSecond: number;
  /** Of all calls. */
  p50Ms: number;
  p99Ms: number;
}

/**
 * How fast some calls are, side by side: they take turns, so that whatever else the computer does disturbs
 * all of them alike, and each goes first as often as the others.
 */
export async function compare(
  calls: ((n: number) => Promise<unknown>)[],
  { rounds, count, concurrency }: { rounds: number; count: number; concurrency?: number },
): Promise<Comparison> {
  const subjects = calls.map((call) => ({ call, rates: [] as number[], taken: [] as number[] }));
  for (let round = 0; round < rounds; round += 1) {
    for (const { call, rates, taken } of round % 2 === 0 ? subjects : subjects.toReversed()) {
      const timed = async (n: number) => {
        const start = performance.now();
        await call(round * count + n);
        taken.push(performance.now() - start);
      };
      const began = performance.now();
      await times(count, timed, concurrency);
      rates.push((count * 1000) / (performance.now() - began));
    }
  }
  const [first, last] = [subjects.at(0)?.rates ?? [], subjects.at(-1)?.rates ?? []];
  const ratios = last.map((rate, round) => rate / (first[round] ?? rate));
  const speeds = subjects.map(({ rates, taken }) => ({
    perSecond: Math.round(atShare(rates, 0.5)),
    p50Ms: toHundredths(atShare(taken, 0.5)),
    p99Ms: toHundredths(atShare(taken, 0.99)),
  }));
  return { speeds, ratio: toHundredths(atShare(ratios, 0.5)) };
}

const toHundredths = (value: number) => Number(value.toFixed(2));

/** The number that this share of them is below. */
function atShare(numbers: number[], share: number): number {
  const sorted = numbers.toSorted((one, other) => one - other);
  return sorted[Math.floor(sorted.length * share)] ?? 0;
}
