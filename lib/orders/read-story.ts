import { db } from "../platform/db";
import { orderSubject } from "../staff/audit";
import type { StoryRows } from "./story";

/** More of it are not told at once: only a broken order has so many. */
const mostTold = 500;

type Instants<Row, Names extends keyof Row> = Omit<Row, Names> & { [Name in Names]: string };
type Told = {
  events: Instants<StoryRows["events"][number], "at">[];
  callbacks: (Instants<StoryRows["callbacks"][number], "receivedAt" | "lastAt"> & {
    processedAt: string | null;
  })[];
  audit: Instants<StoryRows["audit"][number], "at">[];
};

/** What an order's story is told from, the last of each first. In one statement, as its page asks for much else. */
export async function readStory(number: number): Promise<StoryRows> {
  const [told] = await db().$queryRaw<Told[]>`
    SELECT
      (SELECT coalesce(json_agg(e), '[]') FROM (
        SELECT "id", "at", "kind", "data" FROM "PaymentEvent" WHERE "orderId" = o."id"
        ORDER BY "at" DESC, "id" DESC LIMIT ${mostTold}
      ) AS e) AS "events",
      (SELECT coalesce(json_agg(c), '[]') FROM (
        SELECT c."id", c."receivedAt", c."lastAt", c."repeats", c."body", c."paymentId", c."problem", c."state", c."reason",
          c."processedAt"
        FROM "PaymentCallback" AS c JOIN "CheckoutAttempt" AS a ON a."id" = c."attemptId" WHERE a."orderId" = o."id"
        ORDER BY c."receivedAt" DESC LIMIT ${mostTold}
      ) AS c) AS "callbacks",
      (SELECT coalesce(json_agg(w), '[]') FROM (
        SELECT w."id", w."at", w."action", w."before", w."after", w."note",
          CASE WHEN s."id" IS NOT NULL THEN json_build_object('name', s."name") END AS "staff"
        FROM "AuditEntry" AS w LEFT JOIN "Staff" AS s ON s."id" = w."staffId" WHERE w."subject" = ${orderSubject(number)}
        ORDER BY w."id" DESC LIMIT ${mostTold}
      ) AS w) AS "audit"
    FROM "Order" AS o WHERE o."number" = ${number}`;
  const { events = [], callbacks = [], audit = [] } = told ?? {};
  return {
    events: events.map((one) => ({ ...one, at: new Date(one.at) })),
    callbacks: callbacks.map((one) => ({
      ...one,
      receivedAt: new Date(one.receivedAt),
      lastAt: new Date(one.lastAt),
      processedAt: one.processedAt === null ? null : new Date(one.processedAt),
    })),
    audit: audit.map((one) => ({ ...one, at: new Date(one.at) })),
  };
}
