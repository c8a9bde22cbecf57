import type { Prisma } from "@/prisma/generated/client";
import { isInReview } from "../orders/status";
import { db, type Transaction } from "../platform/db";
import type { MemberFacts } from "./rules/facts";

const include = {
  customer: { select: { email: true, plexoCustomerId: true } },
  card: { select: { id: true, tokenDigest: true, brand: true, last4: true, expMonth: true, expYear: true } },
  months: {
    where: { closedAt: null },
    include: {
      charges: { orderBy: { nth: "asc" } },
      order: { include: { attempts: { include: { payments: true } } } },
    },
  },
} as const satisfies Prisma.ClubMemberInclude;

type Row = Prisma.ClubMemberGetPayload<{ include: typeof include }>;

/** A member with all that it depends on what is to be done next. */
export type Member = { row: Omit<Row, "months">; facts: MemberFacts };

/** Null: there is no such member. */
export async function readMember(id: string, from: Transaction = db()): Promise<Member | null> {
  const found = await from.clubMember.findUnique({ where: { id }, include });
  if (!found) return null;
  const { months, ...row } = found;
  const { _max } = await from.clubMonth.aggregate({ where: { memberId: id }, _max: { month: true } });
  const { state, anchorDay, from: earliest } = row;
  return {
    row,
    facts: { state, anchorDay, from: earliest, lastMonth: _max.month, open: openMonthOf(months) },
  };
}

function openMonthOf([open]: Row["months"]): MemberFacts["open"] {
  if (!open) return null;
  const { month, sku, name, unitPrice, shipping, announcedAt, chargeAt, charges, order } = open;
  if (!announcedAt || !chargeAt || name === null || unitPrice === null || shipping === null) {
    throw new Error(`The month ${month} is open, and was not announced.`);
  }
  const { state = "awaiting_payment", attempts = [] } = order ?? {};
  return {
    ...{ month, sku, name, unitPrice, shipping, announcedAt, chargeAt, charges },
    order: order && { state, isInReview: isInReview(order), attempts },
  };
}

/**
 * Locks a member until the transaction ends, and reads it: whatever is decided for it, by the club's own work, by the
 * member or at the desk, is decided one after the other. Locked before the member's order.
 */
export async function lockMember(tx: Transaction, id: string): Promise<Member | null> {
  await tx.$queryRaw`SELECT 1 FROM "ClubMember" WHERE "id" = ${id}::uuid FOR NO KEY UPDATE`;
  return readMember(id, tx);
}
