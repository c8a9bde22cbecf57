import type { Staff } from "@/prisma/generated/client";
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

/** A login session with whose it is, and whether the owners demand a second factor of all. */
export type FoundLogin = {
  id: string;
  complete: boolean;
  seenAt: Date;
  endsAt: Date;
  staff: Pick<Staff, "id" | "email" | "name" | "role" | "locale" | "active"> & { hasSecondFactor: boolean };
  secondFactorForAll: boolean;
};

/** The login session of the browser that asks, ended or not; null where there is none. */
export async function findLogin(): Promise<FoundLogin | null> {
  const tokenDigest = await readLoginDigest("staff");
  if (!tokenDigest) return null;
  // Every page of the desk begins with it: one statement for all that is asked of a login.
  const [found] = await db().$queryRaw<FoundLogin[]>`
    SELECT l."id"::text, l."complete", l."seenAt", l."endsAt", p."secondFactorForAll",
      json_build_object('id', s."id", 'email', s."email", 'name', s."name", 'role', s."role", 'locale', s."locale",
        'active', s."active", 'hasSecondFactor', s."totpSecret" IS NOT NULL) AS "staff"
    FROM "StaffLogin" AS l JOIN "Staff" AS s ON s."id" = l."staffId" CROSS JOIN "StaffPolicy" AS p
    WHERE l."tokenDigest" = ${tokenDigest}`;
  return found ?? null;
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
