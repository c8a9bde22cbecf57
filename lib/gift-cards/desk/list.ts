import type { Prisma } from "@/prisma/generated/client";
import { maxMinor } from "../../money";
import { db } from "../../platform/db";

const pageSize = 50;

/**
 * A page of the gift cards, newest first, behind one of them. `search`: the last four of a code, or the number of an
 * order that bought a card or was paid with one.
 */
export async function listGiftCards(search: string, behind: string | null) {
  const after = behind ? await db().giftCard.findUnique({ where: { id: behind } }) : null;
  const rows = await db().giftCard.findMany({
    where: {
      AND: [
        found(search),
        after
          ? {
              issuedAt: { lte: after.issuedAt },
              NOT: { issuedAt: after.issuedAt, id: { gte: after.id } },
            }
          : {},
      ],
    },
    include: { order: { select: { number: true } } },
    omit: { digest: true },
    orderBy: [{ issuedAt: "desc" }, { id: "desc" }],
    take: pageSize + 1,
  });
  const cards = rows.slice(0, pageSize);
  return { cards, older: rows.length > pageSize ? (cards.at(-1)?.id ?? null) : null };
}

function found(search: string): Prisma.GiftCardWhereInput {
  if (!search) return {};
  const number = /^\d{1,10}$/.test(search) ? Number(search) : 0;
  const isNumber = number > 0 && number <= maxMinor;
  return {
    OR: [
      { last4: search.toUpperCase() },
      ...(isNumber ? [{ order: { number } }, { spentBy: { some: { number } } }] : []),
    ],
  };
}

/** More movements of one card are not shown at once. */
const mostMovements = 500;

/** A gift card with every movement, newest first, and where each comes from; null where there is none. */
export function getDeskCard(id: string) {
  return db().giftCard.findUnique({
    where: { id },
    omit: { digest: true },
    include: {
      order: { select: { number: true } },
      movements: {
        orderBy: { id: "desc" },
        take: mostMovements,
        include: { order: { select: { number: true } }, staff: { select: { name: true } } },
      },
    },
  });
}
