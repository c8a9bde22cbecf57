/**
 * SQL that makes orders $1 to $2 by their numbers. All that is random in a real shop follows from the number
 * here, so that the rows of one order find each other.
 */
export const makers = `
  CREATE OR REPLACE FUNCTION pg_temp.made_id(n int, nth int) RETURNS uuid LANGUAGE sql IMMUTABLE AS $$
    SELECT (lpad(to_hex(1700000000000 + n * 1000::bigint + nth), 12, '0') || '70008000000000000000')::uuid
  $$;
  CREATE OR REPLACE FUNCTION pg_temp.token(kind text, n int) RETURNS text LANGUAGE sql IMMUTABLE AS $$
    SELECT substr(md5(kind || n), 1, 22)
  $$;
  CREATE OR REPLACE FUNCTION pg_temp.sku(n int) RETURNS text LANGUAGE sql IMMUTABLE AS $$
    SELECT 'BENCH-' || n % 50
  $$;
  CREATE OR REPLACE FUNCTION pg_temp.moment(n int) RETURNS timestamptz LANGUAGE sql IMMUTABLE AS $$
    SELECT to_timestamp(1700000000 + n)
  $$`;

/** Fifty, so that shoppers who wait for each other's shelf are not what is measured. */
export const goods = `
  INSERT INTO "Variant" ("sku", "productSlug", "position", "priceUyu", "priceUsd", "onHand", "available")
  SELECT pg_temp.sku(n), (SELECT min("slug") FROM "Product"), n, 129050, 3200, 100000000, 100000000
  FROM generate_series(0, 49) AS n ON CONFLICT DO NOTHING`;

const numbers = "FROM generate_series($1::int, $2::int) AS n";
const price = 129_050;

const order = (state: string, stock: string, paid: number, at: string) => `
  INSERT INTO "Order" ("id", "token", "cartId", "cartDigest", "locale", "currency", "subtotal", "shipping",
    "total", "installments", "state", "stock", "paidTotal", "paidAt", "name", "email", "phone", "documentType",
    "document", "delivery", "createdAt", "updatedAt")
  SELECT pg_temp.made_id(n, 0), pg_temp.token('order', n), pg_temp.token('cart', n),
    md5('digest' || n), 'es', 'UYU', ${price}, 0, ${price}, 1, '${state}', '${stock}', ${paid},
    ${paid > 0 ? at : "NULL"}, 'Ana Pérez', 'ana' || n || '@example.com', '099 123 456', 'ci', '12345672',
    'pickup', ${at}, ${at} ${numbers}`;

const line = `
  INSERT INTO "OrderLine" ("id", "orderId", "position", "sku", "name", "detail", "image", "quantity", "unitPrice")
  SELECT pg_temp.made_id(n, 0), pg_temp.made_id(n, 0), 0, pg_temp.sku(n), 'Mate', 'M',
    '/ombu/products/mate.svg', 1, ${price} ${numbers}`;

const attempt = (state: string, reason: string, expiresAt: string, nextCheckAt: string, at: string) => `
  INSERT INTO "CheckoutAttempt" ("id", "orderId", "sessionReference", "paymentReference", "invoiceNumber",
    "callbackKey", "currency", "amount", "installments", "state", "closeReason", "plexoSessionId",
    "redirectUrl", "expiresAt", "nextCheckAt", "sentAt", "createdAt", "closedAt")
  SELECT pg_temp.made_id(n, 0), pg_temp.made_id(n, 0), 'ses-' || pg_temp.token('ses', n),
    'pay-' || pg_temp.token('pay', n), substr(md5('invoice' || n), 1, 12), pg_temp.token('key', n), 'UYU',
    ${price}, 1, '${state}', ${reason}, md5('session' || n), 'https://plexo.example/' || md5('session' || n),
    ${expiresAt}, ${nextCheckAt}, ${at}, ${at}, ${state === "closed" ? at : "NULL"} ${numbers}`;

const moment = "pg_temp.moment(n)";

/**
 * Orders that were paid some while ago, each with a line, an attempt, a callback, a payment and two events. One
 * in fifty had a refund; one in a hundred is looked at once more, tomorrow.
 */
export const paidOrders = [
  order("paid", "sold", price, moment),
  line,
  attempt("closed", "'paid'", moment, "CASE WHEN n % 100 = 0 THEN now() + interval '1 day' END", moment),
  `INSERT INTO "PaymentCallback" ("id", "attemptId", "fingerprint", "lastAt", "receivedAt", "body", "paymentId",
     "state", "processedAt")
   SELECT pg_temp.made_id(n, 0), pg_temp.made_id(n, 0), md5('print' || n), ${moment},
     ${moment}, jsonb_build_object('id', md5('payment' || n), 'status', 'approved', 'amount', ${price},
       'transactions', jsonb_build_array(jsonb_build_object('id', md5('tx' || n), 'status', 'approved'))),
     md5('payment' || n), 'applied', ${moment} ${numbers}`,
  `INSERT INTO "Payment" ("plexoId", "orderId", "attemptId", "status", "currency", "amount", "capturedAmount",
     "refundedAmount", "brand", "last4", "transactions", "seenAt")
   SELECT md5('payment' || n), pg_temp.made_id(n, 0), pg_temp.made_id(n, 0), 'approved', 'UYU',
     ${price}, ${price}, 0, 'visa', '1111', 1, ${moment} ${numbers}`,
  `INSERT INTO "PaymentOperation" ("id", "orderId", "paymentId", "kind", "reference", "amount", "state",
     "createdAt", "finishedAt")
   SELECT pg_temp.made_id(n, 0), pg_temp.made_id(n, 0), md5('payment' || n), 'refund',
     'op-' || pg_temp.token('op', n), 100, 'done', ${moment}, ${moment} ${numbers} WHERE n % 50 = 0`,
  `INSERT INTO "PaymentEvent" ("id", "orderId", "attemptId", "at", "kind", "data")
   SELECT pg_temp.made_id(n, nth), pg_temp.made_id(n, 0), pg_temp.made_id(n, 0), ${moment}, kind,
     jsonb_build_object('from', 'awaiting_payment', 'to', 'paid')
   ${numbers}, (VALUES (0, 'payment.seen'), (1, 'order.state')) AS events (nth, kind)`,
];

/** Orders whose payers are on Plexo's page. The reconciler comes in an hour: only callbacks bring the news. */
export const openOrders = [
  order("awaiting_payment", "held", 0, "now()"),
  line,
  attempt("open", "NULL", "now() + interval '30 minutes'", "now() + interval '1 hour'", "now()"),
  `UPDATE "Variant" AS v SET "available" = "available" - taken.count, "held" = "held" + taken.count
   FROM (SELECT pg_temp.sku(n) AS sku, count(*) ${numbers} GROUP BY 1) AS taken WHERE v."sku" = taken.sku`,
];

/** What Plexo is told of them. */
export const readOpenOrders = `
  SELECT "id"::text, "sessionReference", "paymentReference", "invoiceNumber", "callbackKey"
  FROM "CheckoutAttempt" WHERE "id" = ANY(ARRAY(SELECT pg_temp.made_id(n, 0) ${numbers}))`;

export const tables = [
  "Order",
  "OrderLine",
  "CheckoutAttempt",
  "PaymentCallback",
  "Payment",
  "PaymentOperation",
  "PaymentEvent",
];
