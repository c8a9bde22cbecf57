import type { Caller } from "../platform/caller";
import { now } from "../platform/clock";
import { db } from "../platform/db";
import { mayTry } from "../platform/tries";
import { decideAccess } from "./access";
import { recordAudit } from "./audit";
import { findLogin, startLogin } from "./login-session";
import { isPassword } from "./password";
import { spendSecondFactor } from "./second-factor";

export type SignIn = "in" | "second-factor" | "wrong" | "too-many";

/**
 * Signs in by e-mail and password. An account that is not there gets the same answer, after the same time,
 * as a wrong password. Ten tries in a quarter of an hour for one e-mail, there or not, and thirty from one address.
 */
export async function signIn(typed: { email: string; password: string }, caller: Caller): Promise<SignIn> {
  const email = typed.email.trim().toLowerCase();
  if (!(await mayTry("sign-in", email, caller.address))) return "too-many";
  const staff = await db().staff.findUnique({ where: { email } });
  const isRight = await isPassword(staff?.active ? staff.passwordHash : null, typed.password);
  if (!staff || !isRight) {
    if (staff)
      await recordAudit(db(), { staff: null, action: "login.wrong-password", subject: `staff ${email}` });
    return "wrong";
  }
  const complete = staff.totpSecret === null;
  await startLogin(staff.id, { complete, agent: caller.agent });
  if (!complete) return "second-factor";
  await recordAudit(db(), { staff, action: "login", subject: `staff ${email}` });
  return "in";
}

/** Gives the second factor of a login session that waits for it. The session gets a new token. */
export async function giveSecondFactor(code: string, caller: Caller): Promise<SignIn | "sign-in"> {
  const login = await findLogin();
  const asked = { right: "see", at: now(), secondFactorForAll: false } as const;
  const access = login && decideAccess({ ...login, staff: { ...login.staff, hasSecondFactor: true } }, asked);
  if (!login || access === "sign-in") return "sign-in";
  if (access !== "second-factor") return "in";
  const { staff } = login;
  if (!(await mayTry("second factor", staff.id, caller.address))) return "too-many";
  const used = await spendSecondFactor(staff.id, code);
  const subject = `staff ${staff.email}`;
  if (!used) {
    await recordAudit(db(), { staff: null, action: "login.wrong-code", subject });
    return "wrong";
  }
  await startLogin(staff.id, { complete: true, agent: caller.agent });
  await recordAudit(db(), { staff, action: "login", subject, after: { secondFactor: used } });
  return "in";
}
