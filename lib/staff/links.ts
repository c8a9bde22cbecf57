import type { StaffLinkPurpose } from "@/prisma/generated/client";
import { parseLocale } from "../i18n/locales";
import { mailKinds } from "../mail/kinds";
import { queueMails } from "../mail/queue";
import { later, now } from "../platform/clock";
import { db, type Transaction, transaction } from "../platform/db";
import { digestOf } from "../platform/digest";
import { env } from "../platform/env";
import { randomToken } from "../platform/ids";
import { recordAudit } from "./audit";
import { endLogins } from "./end-logins";
import { hashPassword } from "./password";
import { checkPassword, type PasswordProblem } from "./password-rules";

type Addressee = { id: string; name: string; email: string; locale: string };

const mails = { invitation: "staff-invitation", reset: "password-reset" } as const;

/** A link with which a member of staff sets a password, once. It takes the place of the one before. */
export async function newLink(tx: Transaction, staffId: string, purpose: StaffLinkPurpose): Promise<string> {
  const token = randomToken();
  const endsAt = later(now(), mailKinds[mails[purpose]].secretLife);
  const link = { purpose, tokenDigest: digestOf(token), endsAt };
  await tx.staffLink.upsert({ where: { staffId }, create: { staffId, ...link }, update: link });
  return new URL(`/admin/password?${new URLSearchParams({ token })}`, env().SHOP_URL).href;
}

/** Sends a member of staff such a link. */
export async function mailLink(tx: Transaction, staff: Addressee, purpose: StaffLinkPurpose): Promise<void> {
  const { id, name, email: to } = staff;
  const secret = await newLink(tx, id, purpose);
  const about = { key: `staff:${id}:${digestOf(secret)}`, data: { name }, at: now() };
  await queueMails(tx, [{ kind: mails[purpose], to, locale: parseLocale(staff.locale), secret, ...about }]);
}

/** Whose password a link sets; null where it was used, has ended, or never was one. */
export async function findLink(token: string) {
  const link = await db().staffLink.findUnique({
    where: { tokenDigest: digestOf(token) },
    include: { staff: true },
  });
  return link?.staff.active && now() < link.endsAt ? link : null;
}

/** Sets a password by a link, which is used up, and signs its owner out everywhere. */
export async function setPasswordByLink(
  token: string,
  password: string,
): Promise<{ ok: true } | { ok: false; problem: PasswordProblem | "link" }> {
  const found = await findLink(token);
  if (!found) return { ok: false, problem: "link" };
  const { staff, purpose, tokenDigest } = found;
  const problem = checkPassword(password, staff);
  if (problem) return { ok: false, problem };
  const passwordHash = await hashPassword(password);
  const isSet = await transaction(async (tx) => {
    // Of two who use it at once, one finds it.
    const { count } = await tx.staffLink.deleteMany({ where: { tokenDigest, endsAt: { gt: now() } } });
    if (count === 0) return false;
    await tx.staff.update({ where: { id: staff.id }, data: { passwordHash } });
    await endLogins(tx, staff.id);
    const action = purpose === "invitation" ? "staff.joined" : "password.reset";
    await recordAudit(tx, { staff, action, subject: `staff ${staff.email}` });
    return true;
  });
  return isSet ? { ok: true } : { ok: false, problem: "link" };
}
