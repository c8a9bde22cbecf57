import { createHash } from "node:crypto";
import { later, now } from "../platform/clock";
import { db } from "../platform/db";
import type { JsonBody, UnreadableBody } from "../platform/http";
import { timeOrderedId } from "../platform/ids";
import { log, logError } from "../platform/log";
import { noteRefusal } from "../platform/refusals";
import { parsePaymentHint, stripPayment } from "../plexo/payment-hint";
import { headStart } from "./rules/schedule";

/** Larger callbacks are refused unread: a payment takes three or four KiB. */
export const callbackLimit = 64 * 1024;

export type CallbackAnswer = {
  status: number;
  body: { received: true } | { error: { code: string; message: string } };
  /** Of an attempt that Plexo is to be asked about once this was answered. */
  attemptId?: string;
};

/**
 * Plexo tells that something happened to a payment. Stored first, answered next, believed only after asking Plexo.
 * `request`: what the log calls the request by.
 */
export async function answerCallback(key: string, read: JsonBody, request: unknown): Promise<CallbackAnswer> {
  try {
    return await storeAndAnswer(key, read);
  } catch (error) {
    logError(error, { request }, "callback not stored");
    return refusal(503, "unavailable", "The callback could not be stored. Send it again.");
  }
}

async function storeAndAnswer(key: string, read: JsonBody): Promise<CallbackAnswer> {
  // The key is the message: a body that can't be read says that something happened, too.
  const received = await (read.ok ? receiveCallback(key, read.body) : receiveUnreadable(key, read.code));
  if (!received) {
    noteRefusal("unknown callback key");
    return refusal(404, "not-found", "There is nothing here.");
  }
  const { attemptId, isNews } = received;
  const news = isNews ? { attemptId } : {};
  if (!read.ok) return { ...refusal(read.status, read.code, read.message), ...news };
  if (received.stored) return { status: 200, body: { received: true }, ...news };
  noteRefusal("callbacks of one payment", attemptId);
  return { ...refusal(429, "too-many", "Too many callbacks for one payment."), ...news };
}

const refusal = (status: number, code: string, message: string) => ({
  status,
  body: { error: { code, message } },
});

/** Of what is answered, by a server of our own as by the framework. */
export function callbackHeaders(status: number): Record<string, string> {
  if (status < 400) return { "content-type": "application/json" };
  const again: Record<string, string> = status === 503 ? { "retry-after": "5" } : {};
  return { "content-type": "application/json", "cache-control": "no-store", ...again };
}

export type Received =
  /** isNews: there is something to ask Plexo about; a callback that was applied already says nothing new. */
  | { attemptId: string; stored: true; isNews: boolean }
  /** Too many. Not stored; but one that was not there yet is news, and the attempt is looked up. */
  | { attemptId: string; stored: false; isNews: boolean };

/**
 * So many different callbacks one attempt can have, and so often each of them can be sent again: far more than
 * a payment has states and than Plexo has patience. A stranger with a key can't keep the database busy with it,
 * whichever of the shop's processes it's sent to.
 */
const most = { different: 200, repeats: 1_000 };

type Row = {
  id: string;
  orderId: string;
  paymentReference: string;
  state: string | null;
  repeats: number | null;
  hasRoom: boolean;
};

/**
 * Puts a callback in the inbox, with card data left out, and makes its attempt due in a moment: what was
 * answered is stored, and what is stored is looked at, even by another process after a crash (no callback lost).
 * The same callback sent again is counted, not stored again. Whatever the body says is only a hint.
 * One statement, so one round trip and one commit. Returns null for a key of no attempt.
 */
export function receiveCallback(key: string, body: unknown): Promise<Received | null> {
  const payment = stripPayment(body);
  const stored = payment && JSON.stringify(payment);
  const { id: paymentId = null } = parsePaymentHint(body);
  return receive(key, {
    ...{ stored, paymentId, status: payment?.status ?? null, print: fingerprint(stored ?? body) },
    problem: payment ? null : "not-a-payment",
  });
}

/**
 * Puts a callback in the inbox whose body could not be read, by the word for why. What it tells is not known,
 * so it's news each time it comes.
 */
export function receiveUnreadable(key: string, problem: UnreadableBody): Promise<Received | null> {
  const print = fingerprint(`unreadable: ${problem}`);
  return receive(key, { stored: null, paymentId: null, status: null, print, problem });
}

type Understood = {
  stored: string | null;
  paymentId: string | null;
  status: string | null;
  print: string;
  problem: UnreadableBody | "not-a-payment" | null;
};

async function receive(
  key: string,
  { stored, paymentId, status, print, problem }: Understood,
): Promise<Received | null> {
  if (!couldBeKey(key)) return null;
  const at = now();
  const told = JSON.stringify({ paymentId, status, problem });

  const [row] = await db().$queryRaw<Row[]>`
    /* prepared: receive a callback */
    WITH attempt AS (
      SELECT "id", "orderId", "paymentReference" FROM "CheckoutAttempt" WHERE "callbackKey" = ${key}
    ), room AS (
      SELECT 1 FROM attempt WHERE ${most.different} > (
        SELECT count(*) FROM "PaymentCallback" WHERE "attemptId" = attempt."id" AND "fingerprint" <> ${print}
      )
    ), stored AS (
      INSERT INTO "PaymentCallback" AS c
        ("id", "attemptId", "fingerprint", "receivedAt", "lastAt", "body", "paymentId", "problem")
      SELECT ${timeOrderedId(at)}::uuid, "id", ${print}, ${at}, ${at}, ${stored}::jsonb, ${paymentId}, ${problem}
      FROM attempt, room
      ON CONFLICT ("attemptId", "fingerprint") DO UPDATE SET
        "repeats" = c."repeats" + 1,
        "lastAt" = EXCLUDED."lastAt",
        "state" = CASE WHEN c."state" = 'ignored' OR c."problem" IS NOT NULL THEN 'received' ELSE c."state" END
      WHERE c."repeats" < ${most.repeats}
      RETURNING c."state", c."repeats"
    ), due AS (
      UPDATE "CheckoutAttempt" SET "nextCheckAt" = LEAST("nextCheckAt", ${later(at, headStart)})
      FROM attempt LEFT JOIN stored ON true
      WHERE "CheckoutAttempt"."id" = attempt."id"
        AND (stored."state" = 'received' OR NOT EXISTS (SELECT 1 FROM room))
    ), noted AS (
      INSERT INTO "PaymentEvent" ("id", "orderId", "attemptId", "at", "kind", "data")
      SELECT ${timeOrderedId(at)}::uuid, "orderId", "id", ${at}, 'callback.received', ${told}::jsonb
      FROM attempt, stored WHERE stored."repeats" = 0
    )
    SELECT attempt."id"::text, attempt."orderId"::text, attempt."paymentReference",
      stored."state"::text, stored."repeats", EXISTS (SELECT 1 FROM room) AS "hasRoom"
    FROM attempt LEFT JOIN stored ON true`;
  if (!row) return null;

  const { id: attemptId, orderId, paymentReference: reference, state, repeats } = row;
  const line = { order: orderId, reference, repeats };
  if (problem) log.warn({ ...line, problem }, "callback not understood");
  else log.info({ ...line, paymentId, status }, "callback");
  return state === null
    ? { attemptId, stored: false, isNews: !row.hasRoom }
    : { attemptId, stored: true, isNews: state === "received" };
}

function couldBeKey(key: string): boolean {
  return /^[\w-]{22}$/.test(key);
}

function fingerprint(content: unknown): string {
  return createHash("sha256").update(serialize(content)).digest("base64url");
}

// Whatever is nested too deep to be written out again is no payment, and one such body is like another.
function serialize(content: unknown): string {
  try {
    return JSON.stringify(content);
  } catch {
    return "";
  }
}
