import { z } from "zod";
import type { Staff } from "@/prisma/generated/client";
import type { Locale } from "../i18n/locales";
import { now } from "../platform/clock";
import { type Transaction, transaction } from "../platform/db";
import { timeOrderedId } from "../platform/ids";
import { cleanLine, isReadable } from "../platform/typed-text";
import { recordAudit } from "./audit";
import { mailLink, newLink } from "./links";
import type { Role } from "./rights";

const email = z.string().trim().toLowerCase().max(200).pipe(z.email());
const name = z.string().transform(cleanLine).pipe(z.string().min(1).max(100).refine(isReadable));

export type NewStaff = { email: string; name: string; role: Role; locale: Locale };

type InvitationProblem = "email" | "name" | "taken";

/** Lets a member of staff in, who sets a password by a link that is mailed. `by`: the owner who invites. */
export function inviteStaff(
  typed: NewStaff,
  by: { id: string },
): Promise<{ ok: true } | { ok: false; problem: InvitationProblem }> {
  return addStaff(typed, by, async (tx, staff) => {
    await mailLink(tx, staff, "invitation");
    return {};
  });
}

/** Lets an owner in from the command line, who sets a password by the link. */
export function addOwner(
  typed: Omit<NewStaff, "role">,
): Promise<{ ok: true; link: string } | { ok: false; problem: InvitationProblem }> {
  return addStaff({ ...typed, role: "owner" }, null, async (tx, { id }) => ({
    link: await newLink(tx, id, "invitation"),
  }));
}

async function addStaff<Added>(
  typed: NewStaff,
  by: { id: string } | null,
  tell: (tx: Transaction, staff: Staff) => Promise<Added>,
): Promise<({ ok: true } & Added) | { ok: false; problem: InvitationProblem }> {
  const [readEmail, readName] = [email.safeParse(typed.email), name.safeParse(typed.name)];
  if (!readEmail.success) return { ok: false, problem: "email" };
  if (!readName.success) return { ok: false, problem: "name" };
  const person = { email: readEmail.data, name: readName.data, role: typed.role, locale: typed.locale };
  return transaction(async (tx) => {
    if (await tx.staff.findUnique({ where: { email: person.email } }))
      return { ok: false as const, problem: "taken" as const };
    const at = now();
    const staff = await tx.staff.create({ data: { id: timeOrderedId(at), ...person, createdAt: at } });
    const after = { name: person.name, role: person.role };
    await recordAudit(tx, { staff: by, action: "staff.invite", subject: `staff ${person.email}`, after });
    return { ok: true as const, ...(await tell(tx, staff)) };
  });
}
