import type { ClubMember, ClubMonth, Prisma } from "@/prisma/generated/client";
import { now } from "../platform/clock";
import { db, transaction } from "../platform/db";
import { recordAudit } from "../staff/audit";
import type { Changed } from "./change";
import { lockMember } from "./record";
import { isUnderWay } from "./rules/plan";
import { close, pause } from "./steps";

/** Of one page. */
const pageSize = 50;

export const clubFilters = ["all", "due", "failed", "paused"] as const;
export type ClubFilter = (typeof clubFilters)[number];

const filters: Record<ClubFilter, Prisma.ClubMemberWhereInput> = {
  all: {},
  due: { state: "active", months: { some: { closedAt: null } } },
  failed: {
    OR: [
      { state: "paused", why: { not: null } },
      { months: { some: { closedAt: null, charges: { some: { state: { notIn: ["sent", "paid"] } } } } } },
    ],
  },
  paused: { state: "paused" },
};

const include = {
  customer: { select: { email: true } },
  months: {
    orderBy: { month: "desc" },
    take: 1,
    include: { charges: { orderBy: { nth: "asc" } }, order: { select: { number: true } } },
  },
} as const satisfies Prisma.ClubMemberInclude;

export type ListedMember = Prisma.ClubMemberGetPayload<{ include: typeof include }>;

/** A page of the members, the first of them behind that id. `next`: what the next page begins behind; null on the last. */
export async function listMembers(
  filter: ClubFilter,
  behind: string | null,
): Promise<{ members: ListedMember[]; next: string | null }> {
  const rows = await db().clubMember.findMany({
    where: { ...filters[filter], ...(behind && { id: { gt: behind } }) },
    include,
    orderBy: { id: "asc" },
    take: pageSize + 1,
  });
  const members = rows.slice(0, pageSize);
  return { members, next: rows.length > pageSize ? (members.at(-1)?.id ?? null) : null };
}

type Who = { id: string };
const subjectOf = (id: ClubMember["id"]) => `club ${id}`;

/**
 * Tries a month again that was declined, without waiting for its time. `seen`: the month that the page showed, and how
 * often it was tried then, so that it is tried once more however often it is asked for.
 */
export function chargeNow(
  staff: Who,
  memberId: string,
  seen: { month: ClubMonth["month"]; tries: number },
): Promise<Changed> {
  return transaction(async (tx) => {
    const at = now();
    const member = await lockMember(tx, memberId);
    const open = member?.facts.open;
    if (!member || open?.month !== seen.month || member.row.state !== "active") return changed;
    if (isUnderWay(member.facts)) return { ok: false, reason: "being-charged" };
    // What was only announced is not charged before the member was promised.
    if (open.charges.length === 0 || open.charges.length !== seen.tries) return changed;
    const where = { memberId_month: { memberId, month: seen.month } };
    await tx.clubMonth.update({ where, data: { chargeAt: at } });
    await tx.clubMember.update({ where: { id: memberId }, data: { dueAt: at } });
    const before = { chargeAt: open.chargeAt.toISOString() };
    await recordAudit(tx, { staff, action: "club.charge", subject: subjectOf(memberId), before });
    return { ok: true };
  });
}

/** Pauses a member; a charge that is under way is waited for. */
export function pauseMember(staff: Who, memberId: string): Promise<Changed> {
  return transaction(async (tx) => {
    const at = now();
    const member = await lockMember(tx, memberId);
    if (member?.row.state !== "active") return changed;
    const { open } = member.facts;
    await pause(tx, member, "desk", at);
    if (open && !isUnderWay(member.facts)) {
      await close(tx, member, { do: "close", month: open.month, as: "missed", why: "paused" }, at);
    }
    await tx.clubMember.update({ where: { id: memberId }, data: { dueAt: at } });
    const after = { state: "paused" };
    await recordAudit(tx, { staff, action: "club.pause", subject: subjectOf(memberId), after });
    return { ok: true };
  });
}

const changed = { ok: false, reason: "changed" } as const;
