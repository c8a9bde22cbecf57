"use server";

import { refresh } from "next/cache";
import { redirect } from "next/navigation";
import { parseLocale } from "@/lib/i18n/locales";
import { readFields } from "@/lib/platform/action-arguments";
import { parseUuid } from "@/lib/platform/ids";
import { requireStaff } from "@/lib/staff/login";
import { inviteStaff } from "@/lib/staff/people";
import { parseRole } from "@/lib/staff/rights";
import {
  changePolicy,
  changeRole,
  inviteAgain,
  removeSecondFactor,
  setActive,
  type TeamResult,
} from "@/lib/staff/team";
import type { FormState } from "../../_forms/state";

/** Invites a member of staff, who gets a mail with a link. */
export async function inviteAction(_state: unknown, data: unknown): Promise<FormState> {
  const staff = await requireStaff("staff");
  const typed = readFields(data, "email", "name", "role", "locale");
  const read = { role: parseRole(typed.role) ?? "viewer", locale: parseLocale(typed.locale) };
  const invited = await inviteStaff({ ...typed, ...read }, staff);
  if (invited.ok) {
    refresh();
    return { isDone: true };
  }
  const field = invited.problem === "name" ? "name" : "email";
  return { problems: { [field]: invited.problem }, typed };
}

/** Gives a member of staff another role. */
export async function changeRoleAction(id: unknown, _state: unknown, data: unknown): Promise<FormState> {
  const staff = await requireStaff("staff");
  const [of, role] = [parseUuid(id), parseRole(readFields(data, "role").role)];
  if (!of || !role) return { problems: { role: "not-found" } };
  return tell(await changeRole(staff, of, role), "role");
}

/** Lets a member of staff out, in again, invites once more, or takes a second factor away that was lost. */
export async function changeStaffAction(
  id: unknown,
  what: unknown,
  _state: unknown,
  _data: unknown,
): Promise<FormState> {
  const staff = await requireStaff("staff");
  const of = parseUuid(id);
  if (!of) return { problems: { form: "not-found" } };
  if (what === "deactivate") return tell(await setActive(staff, of, false), "form");
  if (what === "activate") return tell(await setActive(staff, of, true), "form");
  if (what === "invite") return tell(await inviteAgain(staff, of), "form");
  if (what === "second-factor") return tell(await removeSecondFactor(staff, of), "form");
  return { problems: { form: "not-found" } };
}

/** Says what is to hold for all. */
export async function changePolicyAction(_state: unknown, data: unknown): Promise<FormState> {
  const staff = await requireStaff("staff");
  const typed = readFields(data, "secondFactor", "uyu", "usd");
  const limits = { refundLimitUyu: typed.uyu, refundLimitUsd: typed.usd };
  const changed = await changePolicy(staff, { ...limits, secondFactorForAll: typed.secondFactor === "all" });
  // What was saved, too: a form that was sent goes back to what it began with.
  return changed.ok ? { isDone: true, typed } : { problems: { [changed.problem]: "amount" }, typed };
}

function tell(result: TeamResult, field: string): FormState {
  if (!result.ok) return { problems: { [field]: result.problem } };
  redirect("/admin/staff");
}
