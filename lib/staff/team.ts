import type { Staff } from "@/prisma/generated/client";
import { db, type Transaction, transaction } from "../platform/db";
import { recordAudit } from "./audit";
import { endLogins } from "./end-logins";
import { mailLink } from "./links";
import { clearSecondFactor } from "./own-second-factor";
import type { Role } from "./rights";

export type TeamResult = { ok: true } | { ok: false; problem: "last-owner" | "not-found" | "forbidden" };

/** All who work at the desk, or did. */
export function listStaff(): Promise<Staff[]> {
  return db().staff.findMany({ orderBy: [{ active: "desc" }, { name: "asc" }, { id: "asc" }], take: 500 });
}

/** Gives a member of staff another role. The last owner keeps theirs. */
export function changeRole(by: { id: string }, id: string, role: Role): Promise<TeamResult> {
  return asOwner(by, id, { isOwnerAfter: role === "owner" }, async (tx, staff) => {
    if (staff.role === role) return;
    await tx.staff.update({ where: { id }, data: { role } });
    const change = { before: { role: staff.role }, after: { role } };
    await recordAudit(tx, { staff: by, action: "staff.role", subject: `staff ${staff.email}`, ...change });
  });
}

/** Lets a member of staff out, whose logins end at once, or in again. The last owner stays. */
export function setActive(by: { id: string }, id: string, active: boolean): Promise<TeamResult> {
  return asOwner(by, id, { isOwnerAfter: active }, async (tx, staff) => {
    if (staff.active === active) return;
    await tx.staff.update({ where: { id }, data: { active } });
    await endLogins(tx, id);
    await tx.staffLink.deleteMany({ where: { staffId: id } });
    const action = active ? "staff.activate" : "staff.deactivate";
    await recordAudit(tx, { staff: by, action, subject: `staff ${staff.email}` });
  });
}

/** Sends a member of staff who has not come yet another invitation. */
export function inviteAgain(by: { id: string }, id: string): Promise<TeamResult> {
  return asOwner(by, id, { isOwnerAfter: true }, async (tx, staff) => {
    if (staff.passwordHash !== null || !staff.active) return;
    await mailLink(tx, staff, "invitation");
    await recordAudit(tx, { staff: by, action: "staff.invite-again", subject: `staff ${staff.email}` });
  });
}

/**
 * For who has lost the app and the recovery codes. They are signed out, and need no second factor until a new one.
 * One's own is turned off with the password (`turnOff`): who finds a desk that was left open does not have that.
 */
export async function removeSecondFactor(by: { id: string }, id: string): Promise<TeamResult> {
  if (by.id === id) return { ok: false, problem: "forbidden" };
  return asOwner(by, id, { isOwnerAfter: true }, async (tx, staff) => {
    await clearSecondFactor(tx, id);
    await endLogins(tx, id);
    await recordAudit(tx, { staff: by, action: "staff.second-factor-off", subject: `staff ${staff.email}` });
  });
}

/** What is typed for a limit: whole pesos or dollars. Null for anything else. */
function parseLimit(typed: string): number | null {
  return /^\d{1,7}$/.test(typed.trim()) ? Number(typed) * 100 : null;
}

type TypedPolicy = { secondFactorForAll: boolean; refundLimitUyu: string; refundLimitUsd: string };

/** Says what is to hold for all: who needs a second factor, and up to where operators refund. */
export async function changePolicy(
  by: { id: string },
  { secondFactorForAll, ...typed }: TypedPolicy,
): Promise<{ ok: true } | { ok: false; problem: "uyu" | "usd" }> {
  const [refundLimitUyu, refundLimitUsd] = [
    parseLimit(typed.refundLimitUyu),
    parseLimit(typed.refundLimitUsd),
  ];
  if (refundLimitUyu === null) return { ok: false, problem: "uyu" };
  if (refundLimitUsd === null) return { ok: false, problem: "usd" };
  const after = { secondFactorForAll, refundLimitUyu, refundLimitUsd };
  await transaction(async (tx) => {
    const { id, ...before } = await tx.staffPolicy.findUniqueOrThrow({ where: { id: 1 } });
    await tx.staffPolicy.update({ where: { id }, data: after });
    await recordAudit(tx, { staff: by, action: "staff.policy", subject: "staff policy", before, after });
  });
  return { ok: true };
}

/**
 * Changes a member of staff, as an owner who still is one. Owners are locked, so that of two who let each other out one
 * stays: an owner is who can sign in as one.
 */
function asOwner(
  by: { id: string },
  id: string,
  { isOwnerAfter }: { isOwnerAfter: boolean },
  change: (tx: Transaction, staff: Staff) => Promise<void>,
): Promise<TeamResult> {
  return transaction(async (tx): Promise<TeamResult> => {
    const owners = await tx.$queryRaw<{ id: string }[]>`
      SELECT "id" FROM "Staff" WHERE "role" = 'owner' AND "active" AND "passwordHash" IS NOT NULL
      ORDER BY "id" FOR UPDATE`;
    if (!owners.some((owner) => owner.id === by.id)) return { ok: false, problem: "forbidden" };
    const staff = await tx.staff.findUnique({ where: { id } });
    if (!staff) return { ok: false, problem: "not-found" };
    const isLast = owners.length === 1 && owners[0]?.id === id;
    if (isLast && !isOwnerAfter) return { ok: false, problem: "last-owner" };
    await change(tx, staff);
    return { ok: true };
  });
}
