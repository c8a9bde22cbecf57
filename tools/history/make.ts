import { randomBytes } from "node:crypto";
import type { ClientBase } from "pg";
import { offeredCurrencies, offeredLocales } from "@/lib/shop/offers";
import { attemptTables, planAttempts, planPayments } from "./attempts";
import { events } from "./events";
import { makeFacts } from "./facts";
import { functions } from "./functions";
import { planHours, planLines, planMoney, planOrders, planTables } from "./plan";
import { inserts } from "./rows";

export type History = {
  orders: number;
  from: Date;
  until: Date;
  /** Of several connections that make one history together: which this one is, and of how many. */
  share?: { nth: number; of: number };
};

/** So many are made at a time. */
const batch = 50_000;

/**
 * Writes down what a shop went through: orders, how they were paid or not, refunds, and all that hangs on them, as it
 * would be on record had it happened. The stock that was sold has come in meanwhile. On a connection of its own, which
 * keeps what the orders are made of; the transaction is the caller's. `tell` is told how many more there are.
 */
export async function makeHistory(
  client: ClientBase,
  { orders, from, until, share = { nth: 0, of: 1 } }: History,
  tell: (more: number) => void = () => undefined,
): Promise<void> {
  await client.query("SELECT set_config('history.salt', $1, false)", [randomBytes(16).toString("hex")]);
  await client.query(functions);
  await makeFacts(client);
  await client.query(`${planTables}; ${attemptTables}`);
  await client.query(planHours, [from, until, orders]);
  for (let first = 1 + share.nth * batch; first <= orders; first += share.of * batch) {
    const last = Math.min(first + batch - 1, orders);
    await client.query("TRUNCATE made, made_lines, made_attempts, made_payments");
    await client.query(planOrders, [first, last, orders, until, offeredCurrencies, offeredLocales]);
    await client.query("ANALYZE made");
    for (const plan of [planLines, planMoney, planAttempts, planPayments]) await client.query(plan);
    await client.query("ANALYZE made_lines; ANALYZE made_attempts; ANALYZE made_payments");
    for (const insert of inserts) await client.query(insert, insert.includes("$1") ? [until] : []);
    for (const insert of events) await client.query(insert);
    tell(last - first + 1);
  }
}
