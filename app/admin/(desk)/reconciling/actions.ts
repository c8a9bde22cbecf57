"use server";

import { redirect } from "next/navigation";
import {
  parseSince,
  reconcileAttemptForStaff,
  reconcileSomeForStaff,
} from "@/lib/payments/reconcile-for-staff";
import { now } from "@/lib/platform/clock";
import { isUuid } from "@/lib/platform/ids";
import { parseDeskAddress } from "@/lib/staff/desk-path";
import { requireStaff } from "@/lib/staff/login";
import { addressWith } from "../../_address";
import { toldAt } from "./told-at";

/** Reconciles one attempt now, and goes back to the page that it was asked on. */
export async function reconcileAttemptAction(attemptId: unknown, back: unknown): Promise<void> {
  const staff = await requireStaff("operate");
  const result = isUuid(attemptId) ? await reconcileAttemptForStaff(staff, attemptId) : null;
  redirect(toldAt(parseDeskAddress(back), result ?? "gone"));
}

/** Has some of all that waits checked. `since`, `checked`: when the first press was, and how many it was until now. */
export async function checkAllAction(since: unknown, checked: unknown): Promise<void> {
  const staff = await requireStaff("operate");
  const at = now();
  const began = parseSince(since, at) ?? at;
  const more = await reconcileSomeForStaff(staff, began);
  const before = Number.isSafeInteger(checked) && Number(checked) > 0 ? Number(checked) : 0;
  redirect(addressWith("/admin/reconciling", { since: began.getTime(), checked: before + more }));
}
