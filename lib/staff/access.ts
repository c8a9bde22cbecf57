import { minutes } from "../platform/clock";
import { hasEnded, type LoginLife } from "../platform/login-life";
import { may, type Right, type Role } from "./rights";

/** A login session ends when nothing was asked for so long. */
export const idleEnd = minutes(60);

/** What is known of the browser that asks. */
export type Login = LoginLife & {
  staff: { role: Role; active: boolean; hasSecondFactor: boolean };
  /** Whether the second factor was given, or there is none. */
  complete: boolean;
};

export type Access = "granted" | "sign-in" | "second-factor" | "set-up-second-factor" | "forbidden";

type Asked = {
  right: Right;
  at: Date;
  /** Whether the owners demand a second factor of all. */
  secondFactorForAll: boolean;
};

/** Whether a browser gets what it asks for, or what stands in the way (only whom we let in). */
export function decideAccess(login: Login | null, { right, at, secondFactorForAll }: Asked): Access {
  if (!login?.staff.active || hasEnded(login, idleEnd, at)) return "sign-in";
  if (!login.complete) return "second-factor";
  if (secondFactorForAll && !login.staff.hasSecondFactor) return "set-up-second-factor";
  return may(login.staff.role, right) ? "granted" : "forbidden";
}
