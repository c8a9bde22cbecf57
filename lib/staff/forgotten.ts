import { db, transaction } from "../platform/db";
import { mayTry } from "../platform/tries";
import { mailLink } from "./links";

/**
 * Mails a link to set a new password, if a member of staff has that address. Answers nothing: the caller does
 * not wait for it, so that neither words nor time tell whether an account is there.
 */
export async function mailReset(typed: string, address: string | undefined): Promise<void> {
  const email = typed.trim().toLowerCase();
  if (!(await mayTry("password reset", email, address))) return;
  const staff = await db().staff.findUnique({ where: { email, active: true } });
  if (staff) await transaction((tx) => mailLink(tx, staff, "reset"));
}
