import { Prisma } from "@/prisma/generated/client";
import { now } from "../clock";
import { db, transaction } from "../db";
import { log } from "../log";
import { parsePaymentHint, stripPayment } from "../plexo/callbacks";
import { recordEvent } from "./events";

/** Larger callbacks are refused unread: a payment takes three or four KiB. */
export const callbackLimit = 64 * 1024;

/**
 * Puts a callback in the inbox, with card data left out, and makes its attempt due for a check, in one
 * transaction: what was answered is stored, and what is stored is looked at, even by another process after a
 * crash (invariant 5). Whatever the body says is only a hint. Returns the attempt's id, or null for a key
 * that is nobody's.
 */
export async function receiveCallback(key: string, body: unknown): Promise<string | null> {
  const attempt = await findAttempt(key);
  if (!attempt) return null;

  const at = now();
  const payment = stripPayment(body);
  const { id: paymentId } = parsePaymentHint(body);
  const { id: attemptId, orderId } = attempt;
  await transaction(async (tx) => {
    await tx.paymentCallback.create({
      data: {
        attemptId,
        receivedAt: at,
        body: payment ? toJson(payment) : Prisma.DbNull,
        paymentId: paymentId ?? null,
      },
    });
    await tx.$executeRaw`
      UPDATE "CheckoutAttempt" SET "nextCheckAt" = LEAST("nextCheckAt", ${at}) WHERE "id" = ${attemptId}::uuid`;
    const data = {
      paymentId: paymentId ?? null,
      status: payment?.status ?? null,
      looksLikePayment: payment !== null,
    };
    await recordEvent(tx, { orderId, attemptId, kind: "callback.received", at, data });
  });
  log.info(
    { purchase: orderId, reference: attempt.paymentReference, paymentId, status: payment?.status },
    "callback",
  );
  return attemptId;
}

/** Whether a key opens an attempt. One that can't be ours is not even looked up. */
export async function isCallbackKey(key: string): Promise<boolean> {
  return (await findAttempt(key)) !== null;
}

async function findAttempt(key: string) {
  if (!/^[\w-]{22}$/.test(key)) return null;
  return db().checkoutAttempt.findUnique({
    where: { callbackKey: key },
    select: { id: true, orderId: true, paymentReference: true },
  });
}

function toJson(value: object): Prisma.InputJsonObject {
  return JSON.parse(JSON.stringify(value));
}
