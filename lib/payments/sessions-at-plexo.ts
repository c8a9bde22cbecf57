import type { CheckoutAttempt } from "@/prisma/generated/client";
import { later } from "../platform/clock";
import { dayLimits } from "../platform/database/day-limits";
import { db } from "../platform/db";
import { plexo } from "../platform/gateway";
import { PlexoError } from "../plexo/errors";
import type { SessionFilters } from "../plexo/session";
import { inLane } from "./lanes";
import type { SessionQuery } from "./session-query";

/** A session at Plexo. Where a payer would be sent to is left out: it opens a payment. */
export type ListedSession = {
  id: string;
  referenceId: string;
  /** Plexo's word. */
  status: string | null;
  expiresAt: Date | null;
  /** The attempt of ours that it is of; null where it is unknown here. */
  attempt: { state: CheckoutAttempt["state"]; createdAt: Date; orderNumber: number } | null;
};

export type SessionsAtPlexo =
  | { ok: true; sessions: ListedSession[]; hasMore: boolean }
  | { ok: false; error: PlexoError };

/** Asks Plexo for a page of its sessions, and puts our attempts beside them. */
export async function listSessionsAtPlexo(query: SessionQuery): Promise<SessionsAtPlexo> {
  const filters = await filtersOf(query);
  try {
    const { sessions, hasMore } = await inLane(() => plexo().listSessionPage(filters));
    const attempts = await attemptsOf(sessions.map(({ referenceId }) => referenceId));
    return {
      ok: true,
      hasMore,
      sessions: sessions.map(({ id, referenceId, status, expiresAt }) => {
        return { id, referenceId, status, expiresAt, attempt: attempts.get(referenceId) ?? null };
      }),
    };
  } catch (error) {
    if (!(error instanceof PlexoError)) throw error;
    return { ok: false, error };
  }
}

async function filtersOf({
  from,
  to,
  merchantId,
  referenceId,
  ...paging
}: SessionQuery): Promise<SessionFilters> {
  const named = {
    ...paging,
    ...(merchantId !== null && { merchantId }),
    ...(referenceId && { referenceId }),
  };
  if (!from || !to) return named;
  const [first, last] = await Promise.all([dayLimits(from), dayLimits(to)]);
  return { ...named, minDate: first.start, maxDate: later(last.end, -1) };
}

async function attemptsOf(references: string[]) {
  const rows = await db().checkoutAttempt.findMany({
    where: { sessionReference: { in: references } },
    select: { sessionReference: true, state: true, createdAt: true, order: { select: { number: true } } },
  });
  return new Map(
    rows.map(({ sessionReference, state, createdAt, order }) => [
      sessionReference,
      { state, createdAt, orderNumber: order.number },
    ]),
  );
}
