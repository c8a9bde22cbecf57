import type pg from "pg";
import { log } from "@/lib/platform/log";
import { createPlexoClient } from "@/lib/plexo/client";
import { SandboxControl } from "@/test/support/sandbox-control";
import { shopEnvironment } from "../../test/support/shop-server";
import { crowd } from "./crowd";
import { makers, openOrders, readOpenOrders } from "./rows";
import type { Shop } from "./stack";

/** A payment that Plexo has approved and the shop has not heard of, with the callback that will tell it. */
export type Untold = { attemptId: string; callbackKey: string; body: object };

type Row = {
  id: string;
  sessionReference: string;
  paymentReference: string;
  invoiceNumber: string;
  callbackKey: string;
};

// Far from the numbers of the orders that a shop is filled with, and no number twice: Plexo knows them all.
let next = 10_000_000;

/** Orders that are paid at Plexo, which keeps the callbacks to itself. */
export async function makeUntold(shop: Shop, sandboxUrl: string, count: number): Promise<Untold[]> {
  const sandbox = new SandboxControl(sandboxUrl);
  await sandbox.rule({ callbacks: "drop" });
  const wires = { databaseUrl: "", plexoUrl: sandboxUrl };
  const { PLEXO_CLIENT_ID, PLEXO_API_KEY, PLEXO_MERCHANT_ID } = shopEnvironment(wires, shop.url);
  const plexo = createPlexoClient({
    apiUrl: sandboxUrl,
    clientId: PLEXO_CLIENT_ID,
    apiKey: PLEXO_API_KEY,
    merchantId: Number(PLEXO_MERCHANT_ID),
    timeoutMs: 10_000,
    logger: log,
  });
  const rows = await openNew(shop.pool, count);
  return crowd(rows.length, 4, async (number) => {
    const { id, sessionReference, callbackKey, ...references } = rows[number] as Row;
    const { paymentReference: referenceId, invoiceNumber } = references;
    const session = await plexo.createSession({
      referenceId: sessionReference,
      payment: {
        referenceId,
        invoiceNumber,
        amount: 129_050,
        currency: "UYU",
        installments: 1,
        metadata: {},
      },
      browser: {},
      callbackUrl: `${shop.url}/api/plexo/callbacks/${callbackKey}`,
      successUrl: shop.url,
      cancelUrl: shop.url,
    });
    return { attemptId: id, callbackKey, body: await sandbox.pay(session.id) };
  });
}

async function openNew(pool: pg.Pool, count: number): Promise<Row[]> {
  const numbers = [next, next + count - 1];
  next += count;
  const client = await pool.connect();
  try {
    await client.query(makers);
    for (const statement of openOrders) await client.query(statement, numbers);
    return (await client.query<Row>(readOpenOrders, numbers)).rows;
  } finally {
    client.release();
  }
}
