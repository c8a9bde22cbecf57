import { randomUUID } from "node:crypto";
import { Agent, createServer, get, type IncomingMessage } from "node:http";
import pg from "pg";

/*
 * What a callback costs where it is handled by hand, with no more than it takes: store it, answer 200, ask Plexo once,
 * apply the payment in one transaction. It keeps no history that could be told, retries nothing, flags nothing, holds
 * no callback that is repeated, and knows one outcome. `npm run bench:callbacks` runs the shop beside it.
 */

const { DATABASE_URL, PLEXO_API_URL, PLEXO_CLIENT_ID, PLEXO_API_KEY, PLEXO_MERCHANT_ID, PORT } = process.env;
const pool = new pg.Pool({ connectionString: DATABASE_URL, max: 10 });
const agent = new Agent({ keepAlive: true, maxSockets: 32 });
const authorization = `Basic ${Buffer.from(`${PLEXO_CLIENT_ID}:${PLEXO_API_KEY}`).toString("base64")}`;

type Attempt = { callbackId: string; id: string; orderId: string; reference: string; amount: number };
type PlexoPayment = {
  id: string;
  referenceId: string;
  status: string;
  merchant: { id: number };
  amount: { currency: string; total: number };
};

async function bodyOf(message: IncomingMessage): Promise<string> {
  let text = "";
  for await (const chunk of message.setEncoding("utf8")) text += chunk;
  return text;
}

async function store(key: string, body: string): Promise<Attempt | undefined> {
  const { rows } = await pool.query<Attempt>({
    name: "store",
    text: `INSERT INTO "PaymentCallback" ("id", "attemptId", "fingerprint", "receivedAt", "lastAt", "body")
      SELECT $1::uuid, "id", $1::text, now(), now(), $3::jsonb FROM "CheckoutAttempt" WHERE "callbackKey" = $2
      RETURNING "id"::text AS "callbackId", "attemptId"::text AS "id",
        (SELECT "orderId"::text FROM "CheckoutAttempt" WHERE "callbackKey" = $2) AS "orderId",
        (SELECT "paymentReference" FROM "CheckoutAttempt" WHERE "callbackKey" = $2) AS "reference",
        (SELECT "amount" FROM "CheckoutAttempt" WHERE "callbackKey" = $2) AS "amount"`,
    values: [randomUUID(), key, body],
  });
  return rows[0];
}

function ask(id: string): Promise<PlexoPayment> {
  return new Promise((resolve, reject) => {
    const url = `${PLEXO_API_URL}/v1/payments/${encodeURIComponent(id)}`;
    get(url, { agent, headers: { authorization } }, (response) => {
      bodyOf(response).then((text) => resolve(JSON.parse(text)), reject);
    }).on("error", reject);
  });
}

async function apply(attempt: Attempt, payment: PlexoPayment): Promise<void> {
  const cents = Math.round(payment.amount.total * 100);
  const isOurs =
    payment.merchant.id === Number(PLEXO_MERCHANT_ID) &&
    payment.referenceId === attempt.reference &&
    payment.amount.currency === "UYU" &&
    cents === attempt.amount;
  if (!isOurs || payment.status !== "approved") throw new Error("This handler knows one outcome.");
  const client = await pool.connect();
  const run = (name: string, text: string, values: unknown[]) => client.query({ name, text, values });
  try {
    await client.query("BEGIN");
    await run("lock", `SELECT 1 FROM "Order" WHERE "id" = $1 FOR UPDATE`, [attempt.orderId]);
    await run(
      "payment",
      `INSERT INTO "Payment" ("plexoId", "orderId", "attemptId", "status", "currency", "amount", "capturedAmount",
         "refundedAmount", "transactions", "seenAt")
       VALUES ($1, $2, $3, 'approved', 'UYU', $4, $4, 0, 1, now()) ON CONFLICT ("plexoId") DO NOTHING`,
      [payment.id, attempt.orderId, attempt.id, cents],
    );
    await run(
      "goods",
      `UPDATE "Variant" AS v SET "held" = v."held" - l."quantity", "sold" = v."sold" + l."quantity"
       FROM "OrderLine" AS l WHERE l."orderId" = $1 AND v."sku" = l."sku"`,
      [attempt.orderId],
    );
    await run(
      "order",
      `UPDATE "Order" SET "state" = 'paid', "stock" = 'sold', "paidTotal" = $2, "paidAt" = now(), "updatedAt" = now()
       WHERE "id" = $1`,
      [attempt.orderId, cents],
    );
    await run(
      "attempt",
      `UPDATE "CheckoutAttempt" SET "state" = 'closed', "closeReason" = 'paid', "closedAt" = now() WHERE "id" = $1`,
      [attempt.id],
    );
    await run(
      "callback",
      `UPDATE "PaymentCallback" SET "state" = 'applied', "processedAt" = now() WHERE "id" = $1`,
      [attempt.callbackId],
    );
    await run(
      "event",
      `INSERT INTO "PaymentEvent" ("id", "orderId", "attemptId", "at", "kind", "data")
       VALUES ($1, $2, $3, now(), 'order.state', '{"to": "paid"}')`,
      [randomUUID(), attempt.orderId, attempt.id],
    );
    await client.query("COMMIT");
  } catch (error) {
    await client.query("ROLLBACK");
    throw error;
  } finally {
    client.release();
  }
}

const server = createServer(async (request, response) => {
  const key = request.url?.split("/").at(-1) ?? "";
  const body = await bodyOf(request);
  const attempt = await store(key, body);
  response.writeHead(attempt ? 200 : 404, { "content-type": "application/json" });
  response.end(JSON.stringify({ received: attempt !== undefined }));
  if (attempt) await apply(attempt, await ask(JSON.parse(body).id));
});
server.listen(Number(PORT), "localhost", () => console.log("ready"));
