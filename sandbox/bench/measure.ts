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

export interface Speed {
  perSecond: number;
  p50Ms: number;
  p99Ms: number;
}

/**
 * How fast some calls are, side by side: they take turns, so that whatever else the computer does disturbs
 * all of them alike. Each is judged by the middle one of its rounds.
 */
export async function compare(
  calls: ((n: number) => Promise<unknown>)[],
  { rounds, count, concurrency }: { rounds: number; count: number; concurrency?: number },
): Promise<Speed[]> {
  const measured = calls.map((): Speed[] => []);
  for (let round = 0; round < rounds; round += 1) {
    for (const [index, call] of calls.entries()) {
      measured[index]?.push(await one((n) => call(round * count + n), count, concurrency));
    }
  }
  return measured.map((speeds) => {
    const sorted = speeds.toSorted((some, other) => some.perSecond - other.perSecond);
    const middle = sorted[Math.floor(sorted.length / 2)];
    if (!middle) throw new Error("Nothing was measured.");
    return middle;
  });
}

async function one(
  call: (n: number) => Promise<unknown>,
  count: number,
  concurrency?: number,
): Promise<Speed> {
  const taken: number[] = [];
  const began = performance.now();
  await times(
    count,
    async (n) => {
      const start = performance.now();
      await call(n);
      taken.push(performance.now() - start);
    },
    concurrency,
  );
  const seconds = (performance.now() - began) / 1000;
  taken.sort((some, other) => some - other);
  const at = (share: number) => Number((taken[Math.floor(taken.length * share)] ?? 0).toFixed(2));
  return { perSecond: Math.round(count / seconds), p50Ms: at(0.5), p99Ms: at(0.99) };
}
