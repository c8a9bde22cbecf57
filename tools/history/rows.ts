import { contradicting, isPaid, operationKind, orderState, stockState, wholeAt } from "./words";

/** The rows of the orders of a plan, table by table. $1: the moment up to which they go. */

/** Goods are with their shopper two days after they were paid; what was paid lately is still to be packed. */
const isHandedOver = `(${isPaid}) AND paid_at < $1::timestamptz - interval '3 days'`;

const orders = `
  INSERT INTO "Order" ("id", "token", "cartId", "cartDigest", "locale", "currency", "subtotal", "shipping", "total",
    "installments", "state", "stock", "paidTotal", "refundedTotal", "paidAt", "flagReason", "flaggedAt", "name", "email",
    "phone", "documentType", "document", "delivery", "street", "city", "department", "postalCode", "createdAt", "updatedAt",
    "fulfilment", "fulfilledAt")
  SELECT id, pg_temp.token('order', n), 'history-' || n, 'history', locale, currency::"Currency", total - shipping,
    shipping, total, installments, (${orderState})::"OrderState", (${stockState})::"StockState",
    CASE WHEN ${isPaid} THEN CASE outcome WHEN 'twice' THEN 2 ELSE 1 END * total ELSE 0 END,
    CASE WHEN outcome IN ('part', 'refunded') THEN back ELSE 0 END,
    CASE WHEN ${isPaid} THEN ${wholeAt} END,
    CASE outcome WHEN 'twice' THEN 'paid-twice' WHEN 'contradicted' THEN 'contradicted:' || ${contradicting} END,
    CASE WHEN outcome IN ('twice', 'contradicted') THEN paid_at + interval '2 minutes' END,
    name, lower(translate(replace(name, ' ', '.'), 'áéíóúñÁÉÍÓÚÑ', 'aeiounAEIOUN')) || who || '@example.com',
    '09' || 1 + floor(pg_temp.chance(who, 'line') * 9)::int || ' '
      || lpad(floor(pg_temp.chance(who, 'phone') * 1000000)::text, 6, '0'),
    'ci', pg_temp.cedula(1000000 + floor(pg_temp.chance(who, 'cedula') * 5500000)::int), CASE WHEN place IS NULL THEN 'pickup' ELSE 'delivery' END::"DeliveryMethod",
    CASE WHEN place IS NOT NULL THEN pg_temp.one_of(ARRAY['18 de Julio', 'Av. Italia', 'Rivera', 'Artigas', 'Sarandí',
      'Bulevar España', 'Durazno', '25 de Mayo'], who, 'street') || ' ' || 100 + floor(pg_temp.chance(who, 'door') * 4900)::int END,
    (SELECT city FROM made_places WHERE department = place LIMIT 1), place, NULL, at,
    greatest(at, CASE WHEN outcome IN ('part', 'refunded', 'voided') THEN moved_at ELSE paid_at END),
    CASE WHEN ${isHandedOver} THEN CASE WHEN place IS NULL THEN 'picked_up' ELSE 'delivered' END
      ELSE 'to_pack' END::"FulfilmentState",
    CASE WHEN ${isHandedOver} THEN paid_at + interval '2 days' END
  FROM made ORDER BY n`;

const lines = `
  INSERT INTO "OrderLine" ("id", "orderId", "position", "sku", "name", "detail", "image", "quantity", "unitPrice")
  SELECT pg_temp.id_at(at, n, 16 + position), id, position, sku, made_lines.name, detail, image, quantity, price
  FROM made_lines JOIN made USING (n) ORDER BY n, position`;

/** What was sold was on hand: more came in meanwhile. Locked in the order of their SKUs, as everywhere. */
const goods = `
  WITH locked AS (SELECT "sku" FROM "Variant" ORDER BY "sku" FOR UPDATE)
  UPDATE "Variant" AS v SET "onHand" = v."onHand" + moved.sold + moved.held, "sold" = v."sold" + moved.sold,
    "held" = v."held" + moved.held
  FROM (
    SELECT sku, coalesce(sum(quantity) FILTER (WHERE ${stockState} = 'sold'), 0)::int AS sold,
      coalesce(sum(quantity) FILTER (WHERE ${stockState} = 'held'), 0)::int AS held
    FROM made_lines JOIN made USING (n) GROUP BY sku
  ) AS moved WHERE (SELECT count(*) FROM locked) > 0 AND v."sku" = moved.sku AND moved.sold + moved.held > 0`;

/** Payments that are not at their end are looked at again in a month, as no sandbox knows of them. */
const attempts = `
  INSERT INTO "CheckoutAttempt" ("id", "orderId", "sessionReference", "paymentReference", "invoiceNumber",
    "callbackKey", "currency", "amount", "installments", "state", "closeReason", "plexoSessionId", "redirectUrl",
    "expiresAt", "sentAt", "nextCheckAt", "lastCheckedAt", "checks", "createdAt", "closedAt")
  SELECT a.id, made.id, 'ses-' || pg_temp.token('ses' || nth, n), 'pay-' || pg_temp.token('pay' || nth, n),
    pg_temp.invoice(nth::int, n), pg_temp.token('key' || nth, n), currency::"Currency", total,
    installments, (CASE WHEN reason IS NULL THEN 'open' ELSE 'closed' END)::"AttemptState", reason::"CloseReason",
    md5(pg_temp.token('session' || nth, n)), 'https://plexo.example/' || md5(pg_temp.token('session' || nth, n)),
    a.at + interval '1 hour', a.at, CASE WHEN outcome = 'open' THEN a.at + interval '63 minutes'
      WHEN outcome IN ('confirming', 'authorized') THEN $1::timestamptz + interval '30 days' END,
    coalesce(closed_at, a.at), 2, a.at, closed_at
  FROM made_attempts AS a JOIN made USING (n) ORDER BY n, nth`;

const payments = `
  INSERT INTO "Payment" ("plexoId", "orderId", "attemptId", "status", "currency", "amount", "capturedAmount",
    "refundedAmount", "onItsWay", "brand", "last4", "authorization", "authorizedUntil", "resultCode", "resultMessage",
    "transactions", "plexoCreatedAt", "plexoUpdatedAt", "seenAt")
  SELECT p.id, made.id, attempt, status, currency, total, captured, refunded, way, brand, last4,
    CASE WHEN code = '0' THEN lpad(floor(pg_temp.chance(n, 'authorization') * 1000000)::text, 6, '0') END,
    CASE WHEN status = 'authorized' THEN p.at + interval '7 days' END, code, message,
    CASE WHEN p.moved_at IS NULL OR way > 0 THEN 2 ELSE 3 END, p.at,
    CASE WHEN way > 0 THEN p.at ELSE coalesce(p.moved_at, p.at) END, CASE WHEN way > 0 THEN p.at ELSE coalesce(p.moved_at, p.at) END
  FROM made_payments AS p JOIN made USING (n) ORDER BY n, nth`;

const movements = `
  INSERT INTO "MoneyMovement" ("paymentId", "kind", "currency", "amount", "at", "brand", "installments")
  SELECT p.id, kind::"OperationKind", currency::"Currency", amount, m.at, brand, installments
  FROM made_payments AS p JOIN made USING (n)
  CROSS JOIN LATERAL (VALUES ('capture', captured, captured_at), ('refund', refunded, p.moved_at)) AS m (kind, amount, at)
  WHERE amount > 0 ORDER BY m.at`;

const operations = `
  INSERT INTO "PaymentOperation" ("id", "orderId", "paymentId", "kind", "reference", "amount", "state", "sentAt",
    "plexoStatus", "transactionId", "resultCode", "resultMessage", "createdAt", "finishedAt", "nextCheckAt")
  SELECT pg_temp.id_at(p.moved_at, n, 24), made.id, p.id, (${operationKind})::"OperationKind", 'op-' || pg_temp.token('op', n),
    CASE WHEN outcome IN ('captured', 'voided') THEN total ELSE back END,
    (CASE WHEN outcome = 'refunding' THEN 'sent' ELSE 'done' END)::"OperationState", p.moved_at,
    CASE WHEN outcome = 'refunding' THEN 'created' ELSE 'approved' END, md5(pg_temp.token('operation', n)),
    CASE WHEN outcome <> 'refunding' THEN '0' END, CASE WHEN outcome <> 'refunding' THEN 'Aprobada' END, p.moved_at,
    CASE WHEN outcome <> 'refunding' THEN p.moved_at + interval '2 seconds' END,
    CASE WHEN outcome = 'refunding' THEN $1::timestamptz + interval '30 days' END
  FROM made_payments AS p JOIN made USING (n) WHERE p.moved_at IS NOT NULL AND outcome <> 'late' ORDER BY n`;

const callbacks = `
  INSERT INTO "PaymentCallback" ("id", "attemptId", "fingerprint", "lastAt", "receivedAt", "body", "paymentId", "state",
    "processedAt")
  SELECT pg_temp.id_at(p.at, n, 28 + nth), attempt, md5(p.id), p.at, p.at,
    jsonb_build_object('id', p.id, 'status', first, 'currency', currency, 'amount', total / 100.0,
      'paymentMethod', jsonb_build_object('id', brand)), p.id, 'applied', p.at + interval '1 second'
  FROM made_payments AS p JOIN made USING (n) ORDER BY n, nth`;

/** Without a mail server mails are kept; of the last ones some could not be sent. */
const mails = `
  INSERT INTO "Mail" ("id", "key", "kind", "orderId", "to", "locale", "data", "state", "attempts", "lastError", "createdAt")
  SELECT pg_temp.id_at(m.at, n, 32 + m.nth), 'order:' || id || ':' || what, m.kind, id, o."email", made.locale, data,
    (CASE WHEN has_failed THEN 'failed' ELSE 'kept' END)::"MailState", CASE WHEN has_failed THEN 8 ELSE 0 END,
    CASE WHEN has_failed THEN 'connect ECONNREFUSED 127.0.0.1:25' END, m.at
  FROM made JOIN "Order" AS o USING (id)
  CROSS JOIN LATERAL (
    SELECT 0 AS nth, 'paid' AS what, 'order-paid' AS kind, '{}'::jsonb AS data, ${wholeAt} AS at WHERE ${isPaid}
    UNION ALL
    SELECT 1, 'received', 'order-received', '{}', made.at + interval '20 minutes' WHERE outcome IN ('declined', 'expired')
    UNION ALL
    SELECT 2, 'refunded:' || back, CASE outcome WHEN 'part' THEN 'order-partially-refunded' ELSE 'order-refunded' END,
      jsonb_build_object('amount', back, 'refundedTotal', back), moved_at WHERE outcome IN ('part', 'refunded')
  ) AS m
  CROSS JOIN LATERAL (SELECT n % 29 = 0 AND m.at > $1::timestamptz - interval '5 days' AS has_failed) AS sending
  ORDER BY n, m.nth`;

export const inserts = [orders, lines, goods, attempts, payments, movements, operations, callbacks, mails];
