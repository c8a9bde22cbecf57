"use server";

import { redirect } from "next/navigation";
import { parseLocale } from "@/lib/i18n/locales";
import { readFields } from "@/lib/platform/action-arguments";
import { changeLocale, changePassword, endOtherLogins } from "@/lib/staff/account";
import { requireStaff } from "@/lib/staff/login";
import { readPassword } from "../../_forms/read-password";
import type { FormState } from "../../_forms/state";

/** Changes one's own password. */
export async function changePasswordAction(_state: unknown, data: unknown): Promise<FormState> {
  const staff = await requireStaff("see", { exceptSetUp: true });
  const changed = await changePassword(staff, readPassword(data, "current"), readPassword(data, "next"));
  if (changed.ok) return { isDone: true };
  const isCurrent = changed.problem === "wrong" || changed.problem === "too-many";
  return { problems: { [isCurrent ? "current" : "next"]: changed.problem } };
}

/** Sets the language in which one works. */
export async function changeLocaleAction(_state: unknown, data: unknown): Promise<FormState> {
  const staff = await requireStaff("see", { exceptSetUp: true });
  await changeLocale(staff, parseLocale(readFields(data, "locale").locale));
  redirect("/admin/account");
}

/** Signs one out in every other browser. */
export async function endOtherLoginsAction(): Promise<void> {
  const staff = await requireStaff("see", { exceptSetUp: true });
  await endOtherLogins(staff);
  // Not to a part of the same page: the framework's script would only scroll there, and go on showing them.
  redirect("/admin/account?ended=1");
}
