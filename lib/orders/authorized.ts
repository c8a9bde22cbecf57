import { type Payment, Prisma } from "@/prisma/generated/client";
import type { Currency } from "../money";
import { authorizationNotice } from "../payments/rules/schedule";
import { later } from "../platform/clock";
import { db } from "../platform/db";
import { pageOf } from "../platform/keyset";

export type AuthorizedPayment = Pick<Payment, "plexoId" | "amount" | "brand" | "last4"> & {
  /** Until when it can be captured. */
  until: Date;
  /** Of its order. */
  number: number;
  name: string;
  currency: Currency;
};

/** Where a page begins: with what ends after that payment, or, going back, before it. */
export type AuthorizedCursor = { direction: "later" | "sooner"; until: Date; plexoId: string };

export type AuthorizedPage = {
  payments: AuthorizedPayment[];
  later: AuthorizedCursor | null;
  sooner: AuthorizedCursor | null;
};

/** A page of what is set aside on cards and not captured, that which ends first before the rest. */
export async function listAuthorized(cursor: AuthorizedCursor | null, size = 50): Promise<AuthorizedPage> {
  const isBack = cursor?.direction === "sooner";
  const inOrder = isBack
    ? Prisma.sql`ORDER BY p."authorizedUntil" DESC, p."plexoId" DESC`
    : Prisma.sql`ORDER BY p."authorizedUntil", p."plexoId"`;
  const rows = await db().$queryRaw<AuthorizedPayment[]>`
    SELECT p."plexoId", p."amount", p."brand", p."last4", p."authorizedUntil" AS "until", o."number", o."name",
      o."currency"::text
    FROM "Payment" AS p JOIN "Order" AS o ON o."id" = p."orderId"
    WHERE p."authorizedUntil" IS NOT NULL AND ${beyond(cursor)} ${inOrder} LIMIT ${size + 1}`;
  const page = pageOf(rows, size, cursor ? (isBack ? "back" : "on") : "first");
  return {
    payments: page.rows,
    later: page.behind && { direction: "later", ...placeOf(page.behind) },
    sooner: page.before && { direction: "sooner", ...placeOf(page.before) },
  };
}

const placeOf = ({ until, plexoId }: AuthorizedPayment) => ({ until, plexoId });

function beyond(cursor: AuthorizedCursor | null): Prisma.Sql {
  if (!cursor) return Prisma.sql`true`;
  const place = Prisma.sql`(${cursor.until}, ${cursor.plexoId})`;
  return cursor.direction === "later"
    ? Prisma.sql`(p."authorizedUntil", p."plexoId") > ${place}`
    : Prisma.sql`(p."authorizedUntil", p."plexoId") < ${place}`;
}

/** How near the end of an authorisation is: over, as far as is known, or within the notice that the merchant gets. */
export function nearnessOf(until: Date, at: Date): "over" | "soon" | "far" {
  if (at >= until) return "over";
  return at >= later(until, -authorizationNotice) ? "soon" : "far";
}
