import { setTimeout as pause } from "node:timers/promises";
import type pg from "pg";
import { postCallback } from "../../test/support/sender";
import { reconcileSecret } from "../../test/support/shop-server";
import { crowd } from "./crowd";
import { atATime, type Receiver, type Shop } from "./stack";
import type { Untold } from "./untold";

export type Told = {
  /** From the first callback until the last one's order is paid. */
  seconds: number;
  /** Milliseconds until each callback was answered. */
  answers: number[];
};

const patience = 120_000;

/** Tells a receiver of all the payments over HTTP, and waits until each has made its order paid. */
export async function tell({ url }: Receiver, pool: pg.Pool, untold: Untold[]): Promise<Told> {
  const begun = performance.now();
  const answers = await crowd(untold.length, atATime, async (number) => {
    const { callbackKey, body } = untold[number] as Untold;
    const sent = performance.now();
    const status = await postCallback(`${url}/api/plexo/callbacks/${callbackKey}`, body);
    if (status !== 200) throw new Error(`A callback was answered with ${status}.`);
    return performance.now() - sent;
  });
  await untilPaid(
    untold.map(({ attemptId }) => attemptId),
    pool,
  );
  return { seconds: since(begun), answers };
}

async function untilPaid(attemptIds: string[], pool: pg.Pool): Promise<void> {
  for (const deadline = Date.now() + patience; Date.now() < deadline; await pause(25)) {
    const { rows } = await pool.query<{ left: number }>(
      `SELECT count(*)::int AS left FROM "PaymentCallback" c
       JOIN "CheckoutAttempt" a ON a."id" = c."attemptId" JOIN "Order" o ON o."id" = a."orderId"
       WHERE c."attemptId" = ANY($1::uuid[]) AND NOT (c."state" = 'applied' AND o."state" = 'paid')`,
      [attemptIds],
    );
    if (rows[0]?.left === 0) return;
  }
  throw new Error("Some callbacks were not applied in two minutes.");
}

/** The baseline: a bare row of a callback's size for each, every one an INSERT and a commit. Seconds. */
export async function insertBare({ pool }: Shop, untold: Untold[]): Promise<number> {
  await pool.query(`CREATE TABLE IF NOT EXISTS "Bare" ("id" serial PRIMARY KEY, "body" jsonb NOT NULL)`);
  const begun = performance.now();
  await crowd(untold.length, atATime, (number) =>
    pool.query(`INSERT INTO "Bare" ("body") VALUES ($1)`, [JSON.stringify(untold[number]?.body)]),
  );
  return since(begun);
}

/** Milliseconds for rounds of the reconciler that find nothing due. */
export async function reconcileInVain({ url }: Shop, rounds: number): Promise<number[]> {
  return crowd(rounds, 1, async () => {
    const begun = performance.now();
    const headers = { authorization: `Bearer ${reconcileSecret}` };
    const response = await fetch(`${url}/api/reconcile`, { method: "POST", headers });
    if (!response.ok) throw new Error(`POST /api/reconcile was answered with ${response.status}.`);
    await response.arrayBuffer();
    return performance.now() - begun;
  });
}

function since(begun: number): number {
  return (performance.now() - begun) / 1_000;
}

/** The value below which that share of the values lies. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}
