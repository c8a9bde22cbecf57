import { db } from "../platform/db";
import { isUuid } from "../platform/ids";

/** Attempts of one page. */
const pageSize = 50;

/** An attempt that Plexo will be asked about. */
export type Upcoming = {
  attemptId: string;
  number: number;
  reference: string;
  state: string;
  checks: number;
  lastCheckedAt: Date | null;
  nextCheckAt: Date;
};

/** Behind which attempt a page begins. */
export type UpcomingCursor = { at: Date; id: string };

/** Milliseconds and id, for an address. */
export const writeUpcomingCursor = ({ at, id }: UpcomingCursor) => `${at.getTime()}.${id}`;

/** Reads it; the list's beginning for anything else. */
export function readUpcomingCursor(text: string): UpcomingCursor | null {
  const [time = "", id] = text.split(".");
  return /^\d{1,13}$/.test(time) && isUuid(id) ? { at: new Date(Number(time)), id } : null;
}

/** The attempts that will be asked about, the next one first. */
export async function listUpcoming(
  after: UpcomingCursor | null,
): Promise<{ attempts: Upcoming[]; next: UpcomingCursor | null }> {
  const rows = await db().$queryRaw<Upcoming[]>`
    SELECT a."id"::text AS "attemptId", o."number", a."paymentReference" AS "reference", a."state"::text, a."checks",
      a."lastCheckedAt", a."nextCheckAt"
    FROM "CheckoutAttempt" AS a JOIN "Order" AS o ON o."id" = a."orderId"
    WHERE a."nextCheckAt" >= ${after?.at ?? new Date(0)}
      AND (a."nextCheckAt", a."id") > (${after?.at ?? new Date(0)}, ${after?.id ?? firstId}::uuid)
    ORDER BY a."nextCheckAt", a."id" LIMIT ${pageSize + 1}`;
  const attempts = rows.slice(0, pageSize);
  const last = attempts.at(-1);
  return {
    attempts,
    next: last && rows.length > pageSize ? { at: last.nextCheckAt, id: last.attemptId } : null,
  };
}

const firstId = "00000000-0000-0000-0000-000000000000";
