import type { Staff } from "@/prisma/generated/client";
import type { Locale } from "../i18n/locales";
import { db, transaction } from "../platform/db";
import { mayTry } from "../platform/tries";
import { recordAudit } from "./audit";
import { endLogins } from "./end-logins";
import { findLogin } from "./login-session";
import { hashPassword, isPassword } from "./password";
import { checkPassword, type PasswordProblem } from "./password-rules";

type Person = { id: string; email: string };

/** Whether it is the password of the one who is signed in; tries are counted. Asked before what matters most. */
export async function confirmPassword(
  { id }: Person,
  password: string,
): Promise<{ ok: true; staff: Staff } | { ok: false; problem: "wrong" | "too-many" }> {
  if (!(await mayTry("password of who is in", id, undefined))) return { ok: false, problem: "too-many" };
  const staff = await db().staff.findUniqueOrThrow({ where: { id } });
  if (!(await isPassword(staff.passwordHash, password))) return { ok: false, problem: "wrong" };
  return { ok: true, staff };
}

type Changed = { ok: true } | { ok: false; problem: "wrong" | "too-many" | PasswordProblem };

/** Changes the password, and signs every other browser out. */
export async function changePassword(person: Person, current: string, next: string): Promise<Changed> {
  const confirmed = await confirmPassword(person, current);
  if (!confirmed.ok) return confirmed;
  const problem = checkPassword(next, confirmed.staff);
  if (problem) return { ok: false, problem };
  const [passwordHash, login] = await Promise.all([hashPassword(next), findLogin()]);
  await transaction(async (tx) => {
    await tx.staff.update({ where: { id: person.id }, data: { passwordHash } });
    await tx.staffLink.deleteMany({ where: { staffId: person.id } });
    await endLogins(tx, person.id, login?.id);
    await recordAudit(tx, { staff: person, action: "password.change", subject: `staff ${person.email}` });
  });
  return { ok: true };
}

/** Sets the language in which a member of staff works. */
export async function changeLocale({ id }: Person, locale: Locale): Promise<void> {
  await db().staff.update({ where: { id }, data: { locale } });
}

/** The browsers in which a member of staff is signed in, the last seen first. */
export async function listLogins({ id }: Person) {
  const [logins, own] = await Promise.all([
    db().staffLogin.findMany({ where: { staffId: id }, orderBy: { seenAt: "desc" }, take: 50 }),
    findLogin(),
  ]);
  return logins.map((login) => ({ ...login, isThis: login.id === own?.id }));
}

/** Signs a member of staff out in all browsers but the one that asks. */
export async function endOtherLogins(person: Person): Promise<void> {
  const own = await findLogin();
  await transaction(async (tx) => {
    await endLogins(tx, person.id, own?.id);
    await recordAudit(tx, { staff: person, action: "login.end-others", subject: `staff ${person.email}` });
  });
}
