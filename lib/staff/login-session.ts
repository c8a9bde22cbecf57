import { hours, later, minutes, now } from "../platform/clock";
import { removeCookie, writePlain } from "../platform/cookie-store";
import { db } from "../platform/db";
import { timeOrderedId } from "../platform/ids";
import { isToBeNoted } from "../platform/login-life";
import { newLoginToken, readLoginDigest } from "../platform/login-token";

/** A login session ends after so long, whatever is done in it. */
const absoluteEnd = hours(12);
/** As long as this a browser may take for the second factor. */
const secondFactorWithin = minutes(10);

/** Signs a browser in. `complete`: nothing is outstanding. In server actions only: the cookie is set. */
export async function startLogin(
  staffId: string,
  { complete, agent }: { complete: boolean; agent: string },
): Promise<void> {
  // A login always has a token of its own: what the browser brought with it is worth nothing afterwards.
  await endLogin();
  const { token, tokenDigest } = newLoginToken();
  const at = now();
  const endsAt = later(at, complete ? absoluteEnd : secondFactorWithin);
  await db().staffLogin.deleteMany({ where: { endsAt: { lt: at } } });
  await db().staffLogin.create({
    data: {
      ...{ id: timeOrderedId(at), staffId, tokenDigest, complete },
      ...{ createdAt: at, seenAt: at, endsAt, agent },
    },
  });
  await writePlain("staff", token, endsAt.getTime() - at.getTime());
}

/** The login session of the browser that asks, ended or not; null where there is none. */
export async function findLogin() {
  const tokenDigest = await readLoginDigest("staff");
  if (!tokenDigest) return null;
  return db().staffLogin.findUnique({ where: { tokenDigest }, include: { staff: true } });
}

/** Notes that something was asked for, so that the login session is not idle. */
export async function noteSeen({ id, seenAt }: { id: string; seenAt: Date }): Promise<void> {
  const at = now();
  if (!isToBeNoted({ seenAt }, at)) return;
  await db().staffLogin.updateMany({ where: { id, seenAt: { lt: at } }, data: { seenAt: at } });
}

/** Signs the browser that asks out. In server actions only. */
export async function endLogin(): Promise<void> {
  const tokenDigest = await readLoginDigest("staff");
  if (!tokenDigest) return;
  await db().staffLogin.deleteMany({ where: { tokenDigest } });
  await removeCookie("staff");
}
