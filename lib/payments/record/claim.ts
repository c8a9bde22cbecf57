import { later, now } from "../../platform/clock";
import { runDirectly } from "../../platform/database/direct";
import type { KnownAtPlexo } from "../rules/order";
import { claimLength, lookupInterval, voucherEnd } from "../rules/schedule";

/** The right to ask Plexo about an attempt now, and what is needed for asking. */
export type Claimed = KnownAtPlexo & {
  attemptId: string;
  at: Date;
  orderId: string;
  createdAt: Date;
  expiresAt: Date | null;
  /** Until when a voucher of it that still waits can be paid. */
  voucherUntil: Date | null;
  nextCheckAt: Date;
  callbacks: { id: string; repeats: number; paymentId: string | null }[];
  /** Operations that were sent, by their ids. */
  sent: string[];
};

type Row = Omit<Claimed, "at" | "known" | "voucherUntil"> & {
  known: { id: string; status: string; voucherUntil: string | null }[];
};

/**
 * In the order in which all transactions lock attempts. Of the callbacks, each is somewhere to look, and what is more than
 * twenty has its turn in the next check. (When an attempt may be asked about is in SQL what `untilLookUp` says.)
 */
const claim = {
  name: "claim attempts",
  text: `UPDATE "CheckoutAttempt" AS a SET "lastCheckedAt" = $2, "checks" = a."checks" + 1, "nextCheckAt" = $3
    WHERE a."id" IN (
      SELECT "id" FROM "CheckoutAttempt" WHERE "id" = ANY($1::uuid[]) ORDER BY "id" FOR NO KEY UPDATE
    ) AND (a."lastCheckedAt" IS NULL OR a."lastCheckedAt" <= $4 OR a."lastCheckedAt" >= $5)
    RETURNING a."id"::text AS "attemptId", a."orderId"::text, a."paymentReference", a."createdAt", a."expiresAt",
      a."nextCheckAt",
      (SELECT coalesce(json_agg(p), '[]') FROM (
        SELECT "plexoId" AS "id", "status", "voucherUntil" FROM "Payment"
        WHERE "orderId" = a."orderId" AND "attemptId" = a."id"
      ) AS p) AS "known",
      (SELECT coalesce(json_agg(c), '[]') FROM (
        SELECT "id", "repeats", "paymentId" FROM "PaymentCallback"
        WHERE "attemptId" = a."id" AND "state" = 'received' ORDER BY "receivedAt" DESC LIMIT 20
      ) AS c) AS "callbacks",
      ARRAY(
        SELECT "id"::text FROM "PaymentOperation"
        WHERE "orderId" = a."orderId" AND "state" IN ('sent', 'unknown')
      ) AS "sent"`,
};

/**
 * Takes the right to ask about these attempts now, in one statement, so that of several processes one asks. Those that
 * were asked about a moment ago are missing. The next check is set to the end of the claim: whatever becomes of this
 * process, the attempt is due again.
 */
export async function claimAttempts(attemptIds: string[]): Promise<Claimed[]> {
  const at = now();
  const times = [at, later(at, claimLength), later(at, -lookupInterval), later(at, lookupInterval)];
  const claimed = await runDirectly<Row>(claim, [attemptIds, ...times]);
  return claimed.map(({ known, ...one }) => {
    const payments = known.map(({ voucherUntil: until, ...payment }) => ({
      ...payment,
      voucherUntil: until === null ? null : new Date(until),
    }));
    return { ...one, known: payments, voucherUntil: voucherEnd(payments), at };
  });
}
