"use server";

import { redirect } from "next/navigation";
import { after } from "next/server";
import { readFields } from "@/lib/platform/action-arguments";
import { callerAddress } from "@/lib/platform/caller-address";
import { logError } from "@/lib/platform/log";
import { mailReset } from "@/lib/staff/forgotten";

/** Mails a link to set a new password, if there is such an account: what is answered never says so. */
export async function forgottenAction(data: unknown): Promise<void> {
  const { email } = readFields(data, "email");
  const address = await callerAddress();
  after(() =>
    mailReset(email, address).catch((error: unknown) => logError(error, {}, "no reset was mailed")),
  );
  redirect("/admin/forgotten?sent=1");
}
