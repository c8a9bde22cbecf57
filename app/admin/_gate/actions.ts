"use server";

import { redirect } from "next/navigation";
import { parseForm, parseLine } from "@/lib/platform/action-arguments";
import { getCaller } from "@/lib/platform/caller";
import { parseDeskAddress } from "@/lib/staff/desk-path";
import { endLogin } from "@/lib/staff/login-session";
import { giveSecondFactor, signIn } from "@/lib/staff/sign-in";
import { readPassword } from "../_forms/read-password";
import type { GateState } from "./state";

// These ask for no right: they sign in or out.

/** Signs in by e-mail and password, and goes to the page that was asked for, or to the second factor. */
export async function signInAction(to: unknown, _state: unknown, data: unknown): Promise<GateState> {
  const form = parseForm(data);
  const email = parseLine(form.get("email"), 200);
  const password = readPassword(data, "password");
  const result = await signIn({ email, password }, await getCaller());
  if (result === "wrong" || result === "too-many") return { problem: result, email };
  const address = parseDeskAddress(to);
  redirect(result === "in" ? address : `/admin/second-factor?${new URLSearchParams({ to: address })}`);
}

/** Gives the second factor: a code of the app, or a recovery code. */
export async function secondFactorAction(to: unknown, _state: unknown, data: unknown): Promise<GateState> {
  const code = parseLine(parseForm(data).get("code"));
  const result = await giveSecondFactor(code, await getCaller());
  if (result === "wrong" || result === "too-many") return { problem: result };
  redirect(result === "in" ? parseDeskAddress(to) : "/admin/sign-in");
}

/** Signs this browser out. */
export async function signOutAction(): Promise<void> {
  await endLogin();
  redirect("/admin/sign-in");
}
