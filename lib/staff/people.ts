import { z } from "zod";
import type { Locale } from "../i18n/locales";
import { now } from "../platform/clock";
import { transaction } from "../platform/db";
import { timeOrderedId } from "../platform/ids";
import { cleanLine, isReadable } from "../platform/typed-text";
import { recordAudit } from "./audit";
import { newLink } from "./links";
import type { Role } from "./rights";

const email = z.string().trim().toLowerCase().max(200).pipe(z.email());
const name = z.string().transform(cleanLine).pipe(z.string().min(1).max(100).refine(isReadable));

export type NewStaff = { email: string; name: string; role: Role; locale: Locale };

export type Invited = { ok: true; link: string } | { ok: false; problem: "email" | "name" | "taken" };

/** Lets somebody in, who sets a password by the link. `by`: the owner who invites; null for the command line. */
export async function inviteStaff(typed: NewStaff, by: { id: string } | null): Promise<Invited> {
  const [readEmail, readName] = [email.safeParse(typed.email), name.safeParse(typed.name)];
  if (!readEmail.success) return { ok: false, problem: "email" };
  if (!readName.success) return { ok: false, problem: "name" };
  const person = { email: readEmail.data, name: readName.data, role: typed.role, locale: typed.locale };
  return transaction(async (tx): Promise<Invited> => {
    if (await tx.staff.findUnique({ where: { email: person.email } })) return { ok: false, problem: "taken" };
    const at = now();
    const { id } = await tx.staff.create({ data: { id: timeOrderedId(at), ...person, createdAt: at } });
    const link = await newLink(tx, id, "invitation");
    const after = { name: person.name, role: person.role };
    await recordAudit(tx, { staff: by, action: "staff.invite", subject: `staff ${person.email}`, after });
    return { ok: true, link };
  });
}
