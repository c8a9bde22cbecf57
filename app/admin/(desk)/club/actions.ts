"use server";

import { redirect } from "next/navigation";
import { chargeNow, pauseMember } from "@/lib/club/for-desk";
import { parseUuid } from "@/lib/platform/ids";
import { requireStaff } from "@/lib/staff/login";
import { addressWith } from "../../_address";

const here = "/admin/club";

/** Tries a declined month again now. `month` and `tries`: as the page showed them. */
export async function chargeNowAction(id: unknown, month: unknown, tries: unknown): Promise<void> {
  const staff = await requireStaff("operate");
  const memberId = parseUuid(id);
  const isSeen = typeof month === "string" && typeof tries === "number";
  const done = memberId && isSeen ? await chargeNow(staff, memberId, { month, tries }) : null;
  redirect(addressWith(here, done?.ok ? { done: "charge" } : { problem: done?.reason ?? "changed" }));
}

/** Pauses a member. */
export async function pauseMemberAction(id: unknown): Promise<void> {
  const staff = await requireStaff("operate");
  const memberId = parseUuid(id);
  const done = memberId ? await pauseMember(staff, memberId) : null;
  redirect(addressWith(here, done?.ok ? { done: "pause" } : { problem: done?.reason ?? "changed" }));
}
