import { statesThat } from "../orders/state";
import type { Transaction } from "../platform/db";
import type { HeldLine } from "./hold-limits";

/**
 * Orders of one address take their goods one after the other, so that each counts what the one before has taken.
 * Taken before any order or variant is locked.
 */
export async function lockHolder(tx: Transaction, holder: string | undefined): Promise<void> {
  if (holder) await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`holder ${holder}`}, 0))`;
}

/** All that a holder has without having paid, an order's own lines among it. Authorised money, and a part, count as paid. */
export function readHeldLines(
  tx: Transaction,
  orderId: string,
  holder: string | undefined,
): Promise<HeldLine[]> {
  return tx.$queryRaw`
    SELECT o."id"::text AS "orderId", l."sku", l."quantity", v."available"
    FROM "Order" AS o JOIN "OrderLine" AS l ON l."orderId" = o."id" JOIN "Variant" AS v ON v."sku" = l."sku"
    WHERE o."stock" = 'held' AND o."state"::text <> ALL(${statesThat("isTaken")})
      AND (o."id" = ${orderId}::uuid OR o."holder" = ${holder ?? null})`;
}
