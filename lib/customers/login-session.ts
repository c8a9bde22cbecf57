import { days, later, minutes, now } from "../platform/clock";
import { removeCookie, writePlain } from "../platform/cookie-store";
import { db, transaction } from "../platform/db";
import { timeOrderedId } from "../platform/ids";
import { hasEnded, isToBeNoted } from "../platform/login-life";
import { newLoginToken, readLoginDigest } from "../platform/login-token";
import { lockCustomer } from "./lock";

/** A login session ends after so long, whatever is done in it, and earlier when nothing is. */
const absoluteEnd = days(60);
const idleEnd = days(14);

/** What matters most is asked of who has signed in no longer ago. */
const freshFor = minutes(10);

/** Signs a browser in. False: the account was erased meanwhile. In server actions only: the cookie is set. */
export async function startLogin(customerId: string, agent: string): Promise<boolean> {
  // A login always has a token of its own: what the browser brought with it is worth nothing afterwards.
  await endLogin();
  const { token, tokenDigest } = newLoginToken();
  const at = now();
  const endsAt = later(at, absoluteEnd);
  await db().customerLogin.deleteMany({ where: { endsAt: { lt: at } } });
  const data = { id: timeOrderedId(at), customerId, tokenDigest, createdAt: at, seenAt: at, endsAt, agent };
  const isStarted = await transaction(async (tx) => {
    if (!(await lockCustomer(tx, customerId))) return false;
    await tx.customerLogin.create({ data });
    return true;
  });
  if (isStarted) await writePlain("customer", token, absoluteEnd);
  return isStarted;
}

/** The login session of the browser that asks; null where there is none, or none any more. */
export async function findLogin() {
  const tokenDigest = await readLoginDigest("customer");
  if (!tokenDigest) return null;
  const where = { tokenDigest };
  const login = await db().customerLogin.findUnique({ where, include: { customer: true } });
  const at = now();
  if (!login || hasEnded(login, idleEnd, at)) return null;
  if (isToBeNoted(login, at)) {
    const { id } = login;
    await db().customerLogin.updateMany({ where: { id, seenAt: { lt: at } }, data: { seenAt: at } });
  }
  return { ...login, isFresh: at < later(login.createdAt, freshFor) };
}

/** Signs the browser that asks out. In server actions only. */
export async function endLogin(): Promise<void> {
  const tokenDigest = await readLoginDigest("customer");
  if (!tokenDigest) return;
  await db().customerLogin.deleteMany({ where: { tokenDigest } });
  await removeCookie("customer");
}

/** Signs a customer out in every browser. In server actions only. */
export async function endAllLogins({ id: customerId }: { id: string }): Promise<void> {
  await db().customerLogin.deleteMany({ where: { customerId } });
  await removeCookie("customer");
}
