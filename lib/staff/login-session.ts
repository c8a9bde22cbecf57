import { hours, later, minutes, now } from "../platform/clock";
import { readPlain, removePlain, writePlain } from "../platform/cookie-store";
import { db } from "../platform/db";
import { digestOf } from "../platform/digest";
import { randomToken, timeOrderedId } from "../platform/ids";

/** A login session ends after so long, whatever is done in it. */
const absoluteEnd = hours(12);
/** As long as this a browser may take for the second factor. */
const secondFactorWithin = minutes(10);
/** What is asked for is noted this often at most. */
const noteEvery = minutes(1);

/** Signs a browser in. `complete`: nothing is outstanding. In server actions only: the cookie is set. */
export async function startLogin(
  staffId: string,
  { complete, agent }: { complete: boolean; agent: string },
): Promise<void> {
  // A login always has a token of its own: what the browser brought with it is worth nothing afterwards.
  await endLogin();
  const token = randomToken() + randomToken();
  const at = now();
  const endsAt = later(at, complete ? absoluteEnd : secondFactorWithin);
  await db().staffLogin.deleteMany({ where: { endsAt: { lt: at } } });
  await db().staffLogin.create({
    data: {
      ...{ id: timeOrderedId(at), staffId, tokenDigest: digestOf(token), complete },
      ...{ createdAt: at, seenAt: at, endsAt, agent },
    },
  });
  await writePlain("staff", token, endsAt.getTime() - at.getTime());
}

/** The login session of the browser that asks, ended or not; null where there is none. */
export async function findLogin() {
  const token = await readPlain("staff");
  if (!token || token.length > 100) return null;
  return db().staffLogin.findUnique({ where: { tokenDigest: digestOf(token) }, include: { staff: true } });
}

/** Notes that something was asked for, so that the login session is not idle. */
export async function noteSeen({ id, seenAt }: { id: string; seenAt: Date }): Promise<void> {
  const at = now();
  if (at < later(seenAt, noteEvery)) return;
  await db().staffLogin.updateMany({ where: { id, seenAt: { lt: at } }, data: { seenAt: at } });
}

/** Signs the browser that asks out. In server actions only. */
export async function endLogin(): Promise<void> {
  const token = await readPlain("staff");
  if (!token) return;
  await db().staffLogin.deleteMany({ where: { tokenDigest: digestOf(token) } });
  await removePlain("staff");
}
