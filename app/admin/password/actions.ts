"use server";

import { redirect } from "next/navigation";
import { parseLine } from "@/lib/platform/action-arguments";
import { callerAddress } from "@/lib/platform/caller-address";
import { mayTry } from "@/lib/platform/tries";
import { setPasswordByLink } from "@/lib/staff/links";
import { readPassword } from "../_forms/read-password";
import type { SetPasswordState } from "./state";

/** Sets the password that a link is for, and leads to the door: a second factor is still asked for there. */
export async function setPasswordAction(
  token: unknown,
  _state: unknown,
  data: unknown,
): Promise<SetPasswordState> {
  const key = parseLine(token);
  if (!(await mayTry("password by link", key, await callerAddress()))) return { problem: "link" };
  const result = await setPasswordByLink(key, readPassword(data, "password"));
  if (!result.ok) return { problem: result.problem };
  redirect("/admin/sign-in?set=1");
}
