import type { Payment } from "@/prisma/generated/client";
import { issueText, newCard } from "../../gift-cards/issue";
import { queueMails } from "../../mail/queue";
import type { Run, Statement } from "../../platform/database/direct";
import { timeOrderedId } from "../../platform/ids";
import type { NewEvent } from "../rules/event";
import { type KnownOperation, operationColumns } from "../rules/on-its-way";
import { attemptColumns, type Changes, type KnownAttempt, type KnownOrder } from "../rules/order";
import type { OrderRecord } from "./record";

/*
 * The hot path: what a callback costs the database, past Prisma, each table read or written by one statement for
 * however many orders. No rule is in here. What was decided arrives as JSON, one list for each table. The ids are
 * given once more by themselves: of a list in JSON the planner thinks that it is long, and would read whole tables.
 */

const statement = (name: string, text: string): Statement => ({ name, text });
const list = (columns: readonly string[], of = "") => columns.map((name) => `${of}"${name}"`).join(", ");

/** A callback that comes in meanwhile only refers to the order: it isn't held up (NO KEY). */
const lock = `SELECT "id" FROM "Order" WHERE "id" = ANY($1::uuid[]) ORDER BY "id" FOR NO KEY UPDATE`;
const lockWaiting = statement("lock orders", lock);
const lockFree = statement("lock free orders", `${lock} SKIP LOCKED`);

/** Only a statement that begins after the locks are held sees what their last holders wrote. */
const readOrders = statement(
  "read orders",
  `SELECT o."id"::text, o."kind"::text, o."currency"::text, o."recipientEmail",
     o."giftCardId"::text, o."giftCardTotal", o."giftCardHeld", o."giftCardTurn",
     (SELECT coalesce(-sum("amount"), 0)::int FROM "GiftCardMovement"
       WHERE o."giftCardId" IS NOT NULL AND "orderId" = o."id") AS "giftCardTaken",
     o."total", o."state"::text, o."stock"::text, o."refundedTotal", o."paidAt", o."flagReason", o."flaggedAt",
     (SELECT coalesce(json_agg(l), '[]') FROM (
       SELECT "sku", "quantity" FROM "OrderLine" WHERE "orderId" = o."id" ORDER BY "position"
     ) AS l) AS "lines",
     (SELECT coalesce(json_agg(a), '[]') FROM (
       SELECT ${list(attemptColumns)} FROM "CheckoutAttempt" WHERE "orderId" = o."id"
     ) AS a) AS "attempts",
     (SELECT coalesce(json_agg(p), '[]') FROM "Payment" AS p WHERE "orderId" = o."id") AS "payments",
     (SELECT coalesce(json_agg(x), '[]') FROM (
       SELECT ${list(operationColumns)} FROM "PaymentOperation" WHERE "orderId" = o."id"
     ) AS x) AS "operations",
     (SELECT coalesce(json_agg(e), '[]') FROM (
       SELECT "kind", "data" FROM "PaymentEvent"
       WHERE "orderId" = o."id" AND "kind" IN ('order.flagged', 'order.unflagged')
     ) AS e) AS "flagEvents"
   FROM "Order" AS o WHERE o."id" = ANY($1::uuid[])`,
);

/** In the order in which all transactions lock variants. */
const lockShelf = statement(
  "lock shelf",
  `SELECT "sku", "available" FROM "Variant" WHERE "sku" = ANY($1) ORDER BY "sku" COLLATE "C" FOR NO KEY UPDATE`,
);

/** A new column of payments does not compile until it is here. */
const paymentColumns = Object.keys({
  ...{ plexoId: true, orderId: true, attemptId: true, status: true, currency: true, amount: true },
  ...{ capturedAmount: true, refundedAmount: true, onItsWay: true, brand: true, last4: true },
  ...{ voucherCode: true, voucherUntil: true, authorization: true, authorizedUntil: true },
  ...{ resultCode: true, resultMessage: true, transactions: true },
  ...{ plexoCreatedAt: true, plexoUpdatedAt: true, seenAt: true },
} satisfies Record<keyof Payment, true>);
/** Whose payment it is never changes. */
const changingColumns = paymentColumns.filter((name) => !["plexoId", "orderId", "attemptId"].includes(name));

const writePayments = statement(
  "write payments",
  `INSERT INTO "Payment" (${list(paymentColumns)})
   SELECT ${list(paymentColumns)} FROM json_populate_recordset(NULL::"Payment", $1)
   ON CONFLICT ("plexoId") DO UPDATE SET (${list(changingColumns)}) = (${list(changingColumns, "EXCLUDED.")})`,
);

const writeMovements = statement(
  "write movements",
  `INSERT INTO "MoneyMovement" ("paymentId", "kind", "currency", "amount", "at", "brand", "installments")
   SELECT "paymentId", "kind", "currency", "amount", "at", "brand", "installments"
   FROM json_populate_recordset(NULL::"MoneyMovement", $1)`,
);

const writeOperations = statement(
  "write operations",
  `UPDATE "PaymentOperation" AS o SET
     "state" = c."state", "plexoStatus" = c."plexoStatus", "transactionId" = c."transactionId",
     "resultCode" = c."resultCode", "resultMessage" = c."resultMessage", "finishedAt" = c."finishedAt",
     "nextCheckAt" = CASE WHEN c."finishedAt" IS NULL THEN o."nextCheckAt" END
   FROM json_populate_recordset(NULL::"PaymentOperation", $1) AS c WHERE o."id" = c."id" AND o."id" = ANY($2::uuid[])`,
);

/** The rows are locked in the order in which all transactions lock them. */
const moveGoods = statement(
  "move goods",
  `WITH moves AS (
     SELECT * FROM json_to_recordset($1) AS m("sku" text, "available" int, "held" int, "sold" int)
   ), locked AS MATERIALIZED (
     SELECT "sku" FROM "Variant" WHERE "sku" IN (SELECT "sku" FROM moves)
     ORDER BY "sku" COLLATE "C" FOR NO KEY UPDATE
   )
   UPDATE "Variant" AS v SET "available" = v."available" + m."available", "held" = v."held" + m."held",
     "sold" = v."sold" + m."sold"
   FROM locked JOIN moves AS m ON m."sku" = locked."sku" WHERE v."sku" = locked."sku"`,
);

const writeOrders = statement(
  "write orders",
  `UPDATE "Order" AS o SET
     "total" = c."total", "giftCardHeld" = c."giftCardHeld", "giftCardTurn" = c."giftCardTurn", "state" = c."state", "stock" = c."stock", "paidTotal" = c."paidTotal", "refundedTotal" = c."refundedTotal",
     "paidAt" = c."paidAt", "flagReason" = c."flagReason", "flaggedAt" = c."flaggedAt", "updatedAt" = c."updatedAt"
   FROM json_populate_recordset(NULL::"Order", $1) AS c WHERE o."id" = c."id" AND o."id" = ANY($2::uuid[])`,
);

/** Callbacks before attempts, as a callback that comes in locks them: in the other order they'd deadlock. */
const closeCallbacks = statement(
  "close callbacks",
  `UPDATE "PaymentCallback" AS p SET
     "state" = c."state", "reason" = c."reason", "processedAt" = c."processedAt"
   FROM json_populate_recordset(NULL::"PaymentCallback", $1) AS c
   WHERE p."id" = c."id" AND p."repeats" = c."repeats" AND p."state" = 'received' AND p."id" = ANY($2::uuid[])`,
);

const lockAttempts = statement(
  "lock attempts",
  `SELECT 1 FROM "CheckoutAttempt" WHERE "id" = ANY($1::uuid[]) ORDER BY "id" FOR NO KEY UPDATE`,
);

/**
 * A callback that came in while Plexo was being asked is still to be looked at. Only now, with the attempts' rows
 * locked, none can slip in between.
 */
const writeAttempts = statement(
  "write attempts",
  `UPDATE "CheckoutAttempt" AS a SET
     "state" = CASE WHEN c."closeReason" IS NULL THEN a."state" ELSE 'closed' END,
     "closeReason" = coalesce(c."closeReason", a."closeReason"),
     "closedAt" = CASE WHEN c."closeReason" IS NULL THEN a."closedAt" ELSE c."at" END,
     "unreachableSince" = CASE WHEN c."isAsked" THEN NULL ELSE a."unreachableSince" END,
     "unreachableReason" = CASE WHEN c."isAsked" THEN NULL ELSE a."unreachableReason" END,
     "nextCheckAt" = CASE WHEN NOT c."isAsked" THEN a."nextCheckAt"
       WHEN EXISTS (SELECT 1 FROM "PaymentCallback" WHERE "attemptId" = a."id" AND "state" = 'received')
       THEN c."sooner" ELSE c."nextCheckAt" END
   FROM json_to_recordset($1) AS c("id" uuid, "closeReason" "CloseReason", "at" timestamptz, "isAsked" boolean,
     "nextCheckAt" timestamptz, "sooner" timestamptz)
   WHERE a."id" = c."id" AND a."id" = ANY($2::uuid[])`,
);

const writeEvents = statement(
  "write events",
  `INSERT INTO "PaymentEvent" ("id", "orderId", "attemptId", "at", "kind", "data")
   SELECT "id", "orderId", "attemptId", "at", "kind", "data" FROM json_populate_recordset(NULL::"PaymentEvent", $1)`,
);

/** In the order in which all transactions lock cards: after goods. */
const lockCards = statement(
  "lock gift cards",
  `SELECT "id"::text, CASE WHEN "blockedAt" IS NULL AND "expiresAt" > $2 THEN "balance" ELSE 0 END AS "balance"
   FROM "GiftCard" WHERE "id" = ANY($1::uuid[]) ORDER BY "id" FOR NO KEY UPDATE`,
);

const moveCards = statement(
  "move gift cards",
  `INSERT INTO "GiftCardMovement" ("giftCardId", "kind", "amount", "key", "orderId", "at")
   SELECT "giftCardId", "kind", "amount", "key", "orderId", "at"
   FROM json_populate_recordset(NULL::"GiftCardMovement", $1) ORDER BY "giftCardId"`,
);

const issueCards = statement("issue gift cards", issueText);

const blockCards = statement(
  "block gift cards",
  `UPDATE "GiftCard" AS g SET "blockedAt" = coalesce(g."blockedAt", c."at")
   FROM json_to_recordset($1) AS c("orderId" uuid, "at" timestamptz) WHERE g."orderId" = c."orderId"`,
);

/** JSON has no dates. */
type InJson<Row> = {
  [Key in keyof Row]: Date extends Row[Key] ? string | Exclude<Row[Key], Date> : Row[Key];
};
type OrderRow = Omit<KnownOrder, "attempts" | "payments" | "operations"> & {
  attempts: InJson<KnownAttempt>[];
  payments: InJson<Payment>[];
  operations: InJson<KnownOperation>[];
};

/** Orders in PostgreSQL, within a transaction. What is written is sent, and not waited for. */
export function databaseRecord(run: Run): OrderRecord {
  return {
    async lockOrders(ids, isWaiting) {
      const locking = run<{ id: string }>(isWaiting ? lockWaiting : lockFree, [ids]);
      const rows = await run<OrderRow>(readOrders, [ids]);
      const locked = new Set((await locking).map(({ id }) => id));
      return rows.filter(({ id }) => locked.has(id)).map(toOrder);
    },
    async lockShelf(skus) {
      const rows = await run<{ sku: string; available: number }>(lockShelf, [skus]);
      return new Map(rows.map(({ sku, available }) => [sku, available]));
    },
    async lockCards(ids, at) {
      const rows = await run<{ id: string; balance: number }>(lockCards, [ids, at]);
      return new Map(rows.map(({ id, balance }) => [id, balance]));
    },
    async write(changes: Changes) {
      const {
        orders,
        payments,
        movements,
        operations,
        goods,
        callbacks,
        attempts,
        events,
        mails,
        cardMovements,
        issued,
        blocked,
      } = changes;
      const insert = (to: Statement, rows: readonly object[]) => {
        if (rows.length > 0) run(to, [JSON.stringify(rows)]);
      };
      const update = (to: Statement, rows: readonly { id: string }[]) => {
        if (rows.length > 0) run(to, [JSON.stringify(rows), idsOf(rows)]);
      };
      insert(writePayments, payments);
      insert(writeMovements, movements);
      update(writeOperations, operations);
      insert(moveGoods, goods);
      insert(moveCards, cardMovements);
      update(writeOrders, orders);
      update(closeCallbacks, callbacks);
      if (attempts.length > 0) run(lockAttempts, [idsOf(attempts)]);
      update(writeAttempts, attempts.map(toAttemptRow));
      insert(writeEvents, events.map(toEventRow));
      insert(issueCards, issued.map(newCard));
      insert(blockCards, blocked);
      queueMails(run, mails);
    },
  };
}

const idsOf = (rows: readonly { id: string }[]) => rows.map(({ id }) => id);

function toOrder(row: OrderRow): KnownOrder {
  const date = (text: string | null) => (text === null ? null : new Date(text));
  return {
    ...row,
    attempts: row.attempts.map((one) => ({
      ...one,
      createdAt: new Date(one.createdAt),
      expiresAt: date(one.expiresAt),
    })),
    payments: row.payments.map((one) => ({
      ...one,
      voucherUntil: date(one.voucherUntil),
      authorizedUntil: date(one.authorizedUntil),
      plexoCreatedAt: date(one.plexoCreatedAt),
      plexoUpdatedAt: date(one.plexoUpdatedAt),
      seenAt: new Date(one.seenAt),
    })),
    operations: row.operations.map((one) => ({ ...one, sentAt: date(one.sentAt) })),
  };
}

function toAttemptRow({ asked, ...change }: Changes["attempts"][number]) {
  return { ...change, isAsked: asked !== null, ...asked };
}

function toEventRow({ data = {}, ...event }: NewEvent) {
  return { id: timeOrderedId(event.at), ...event, data };
}
