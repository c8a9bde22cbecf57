"use server";

import { redirect } from "next/navigation";
import { sendAnyway } from "@/lib/mail/show";
import { parseLine } from "@/lib/platform/action-arguments";
import { transaction } from "@/lib/platform/db";
import { isUuid } from "@/lib/platform/ids";
import { recordAudit } from "@/lib/staff/audit";
import { requireStaff } from "@/lib/staff/login";

/** Sends a mail that failed, or was kept, after all. */
export async function sendAgainAction(mailId: unknown): Promise<void> {
  const staff = await requireStaff("operate");
  const id = parseLine(mailId);
  if (!isUuid(id)) redirect("/admin/mail");
  const isSent = await transaction(async (tx) => {
    if (!(await sendAnyway(tx, id))) return false;
    await recordAudit(tx, { staff, action: "mail.send-again", subject: `mail ${id}` });
    return true;
  });
  redirect(`/admin/mail/${id}?notice=${isSent ? "sent" : "not-sent"}`);
}
