"use server";

import { redirect } from "next/navigation";
import { readFields } from "@/lib/platform/action-arguments";
import { requireStaff } from "@/lib/staff/login";
import { beginSetUp, finishSetUp, renewCodes, turnOff } from "@/lib/staff/own-second-factor";
import { readPassword } from "../../../_forms/read-password";
import type { CodesState, FormState } from "../../../_forms/state";

/** Makes a key for the app. */
export async function beginSetUpAction(_state: unknown, data: unknown): Promise<FormState> {
  const staff = await requireStaff("see", { exceptSetUp: true });
  const begun = await beginSetUp(staff, readPassword(data, "password"));
  if (!begun.ok) return { problems: { password: begun.problem } };
  redirect("/admin/account/second-factor");
}

/** Turns the second factor on with a first code of the app. */
export async function finishSetUpAction(_state: unknown, data: unknown): Promise<CodesState> {
  const staff = await requireStaff("see", { exceptSetUp: true });
  const finished = await finishSetUp(staff, readFields(data, "code").code);
  return finished.ok ? { codes: finished.codes } : { problems: { code: finished.problem } };
}

/** Makes new recovery codes. */
export async function renewCodesAction(_state: unknown, data: unknown): Promise<CodesState> {
  const staff = await requireStaff("see", { exceptSetUp: true });
  const renewed = await renewCodes(staff, readPassword(data, "password"));
  return renewed.ok ? { codes: renewed.codes } : { problems: { password: renewed.problem } };
}

/** Turns the second factor off. */
export async function turnOffAction(_state: unknown, data: unknown): Promise<FormState> {
  const staff = await requireStaff("see", { exceptSetUp: true });
  const off = await turnOff(staff, readPassword(data, "password"));
  if (!off.ok) return { problems: { password: off.problem } };
  redirect("/admin/account");
}
