import { callsOf } from "./calls";
import { times } from "./measure";
import { startProcess } from "./process";
import { say } from "./say";

/** A sandbox with this many sessions, each with a payment, all made over HTTP. */
export async function subjectWith(stored: number) {
  const sandbox = await startProcess();
  const calls = callsOf(sandbox.url);
  /** A payment's id, by the number of its session. */
  const payments: string[] = [];
  let made = 0;

  const create = (callbackUrl?: string) => {
    made += 1;
    return calls.create(made - 1, callbackUrl);
  };
  await times(
    stored,
    async (n) => {
      payments[n] = await calls.pay(await calls.create(n));
      if ((n + 1) % 20_000 === 0) say(`${(n + 1).toLocaleString("en")} sessions with a payment`);
    },
    32,
  );
  made = stored;
  const memory = async () => {
    const { rssBytes, heapUsedBytes } = await calls.stats();
    return { rssMib: toMib(rssBytes), heapMib: toMib(heapUsedBytes) };
  };
  const filled = await memory();

  /** Numbers all over what is stored, the same at every run. */
  const spread = (n: number) => (n * 7919) % stored;
  const [minDate = "", maxDate = ""] = [-3_600_000, 3_600_000].map((ms) =>
    new Date(Date.now() + ms).toISOString(),
  );

  return {
    stored,
    readyMs: sandbox.readyMs,
    filled,
    memory,
    stop: sandbox.stop,
    /** What is measured, each a call that takes a number. */
    operations: {
      create: () => create(),
      get: (n: number) => calls.get(payments[spread(n)] ?? ""),
      findSession: (n: number) => calls.findSession(spread(n)),
      findPayment: (n: number) => calls.findPayment(spread(n)),
      listByDate: () => calls.listByDate(minDate, maxDate),
    },
    create,
    pay: calls.pay,
    letPayersWait: calls.letPayersWait,
  };
}

export type Subject = Awaited<ReturnType<typeof subjectWith>>;

const toMib = (bytes: number) => Math.round(bytes / 2 ** 20);
