import { type Comparison, compare } from "./measure";
import { startShop } from "./process";
import type { Subject } from "./subject";

const PAYERS = 32;

/** Payments by the second, each with its callback taken by a shop before the payer is let go. */
export async function callbackSpeeds(
  subjects: Subject[],
  { rounds, count }: { rounds: number; count: number },
): Promise<Comparison> {
  const shop = await startShop();
  try {
    const calls = await Promise.all(
      subjects.map(async ({ create, pay, letPayersWait }) => {
        await letPayersWait();
        const sessions: string[] = [];
        for (let n = 0; n < rounds * count; n += 1) sessions.push(await create(shop.url));
        return (n: number) => pay(sessions[n] ?? "");
      }),
    );
    const compared = await compare(calls, { rounds, count, concurrency: PAYERS });
    const expected = subjects.length * rounds * count;
    if (shop.received() !== expected) {
      throw new Error(`The shop was sent ${shop.received()} callbacks in place of ${expected}.`);
    }
    return compared;
  } finally {
    shop.stop();
  }
}
