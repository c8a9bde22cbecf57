import type { ClubMonth } from "@/prisma/generated/client";
import { now } from "../platform/clock";
import { db } from "../platform/db";
import { readBox } from "./box";
import { readMember } from "./record";
import { isUnderWay, nextCharge } from "./rules/plan";

/** Months of a member's past that are shown. */
const shown = 12;

/** A customer's membership as its owner sees it: what is charged next, and what was; null where there is none. */
export async function readMembership(customerId: string) {
  const at = now();
  const found = await db().clubMember.findUnique({ where: { customerId }, select: { id: true } });
  const member = found && (await readMember(found.id));
  if (!member || member.row.state === "left") return null;
  const { row, facts } = member;
  const [box, months] = await Promise.all([readBox(row), listMonths(row.id)]);
  const next = nextCharge(facts, at);
  const price = next?.announced ?? (box && { ...box, name: box.variant.name });
  const declines = facts.open?.charges.filter(({ state }) => state === "declined").length ?? 0;
  return {
    ...{ row, box, months, declines, isUnderWay: isUnderWay(facts) },
    next: next && { ...next, price: price && { name: price.name, total: price.unitPrice + price.shipping } },
  };
}

export type Membership = NonNullable<Awaited<ReturnType<typeof readMembership>>>;

export type PastMonth = Pick<ClubMonth, "month" | "state" | "name"> & {
  order: { token: string; number: number } | null;
};

function listMonths(memberId: string): Promise<PastMonth[]> {
  return db().clubMonth.findMany({
    where: { memberId },
    select: { month: true, state: true, name: true, order: { select: { token: true, number: true } } },
    orderBy: { month: "desc" },
    take: shown,
  });
}
