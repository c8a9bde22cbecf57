"use server";

import { setTimeout } from "node:timers/promises";
import { redirect } from "next/navigation";
import { after } from "next/server";
import { acceptItem, lookAgain, maxNoteLength } from "@/lib/comparison/resolve";
import { runForMerchant } from "@/lib/comparison/run";
import { parseForm } from "@/lib/platform/action-arguments";
import { parseDay } from "@/lib/platform/days";
import { isUuid } from "@/lib/platform/ids";
import { logError } from "@/lib/platform/log";
import { cleanLines, isReadable } from "@/lib/platform/typed-text";
import { parseDeskAddress } from "@/lib/staff/desk-path";
import { requireStaff } from "@/lib/staff/login";
import { addressWith } from "../../_address";
import { toldAt } from "../reconciling/told-at";
import type { AcceptState } from "./accept/state";

/** The page is not kept waiting longer for a large day: it tells that the comparison is running. */
const patience = 8_000;

/** Compares a day with Plexo. */
export async function compareAction(day: unknown): Promise<void> {
  const staff = await requireStaff("operate");
  const known = parseDay(day);
  if (!known) redirect("/admin/comparison");
  const running = runForMerchant(staff, known);
  // Behind the answer it goes on, and how it fails then is told by the log alone.
  after(() => running.catch((error) => logError(error, { day: known }, "comparing failed")));
  await Promise.race([running, setTimeout(patience, undefined, { ref: false })]);
  redirect(addressWith("/admin/comparison", { day: known }));
}

/** Reconciles what an item is about, and compares its order again. */
export async function lookAgainAction(itemId: unknown, back: unknown): Promise<void> {
  const staff = await requireStaff("operate");
  const result = isUuid(itemId) ? await lookAgain(staff, itemId) : "gone";
  redirect(toldAt(parseDeskAddress(back), result));
}

/** Accepts an item as it is, with the note that was typed. */
export async function acceptAction(
  itemId: unknown,
  day: unknown,
  _state: unknown,
  data: unknown,
): Promise<AcceptState> {
  const staff = await requireStaff("operate");
  const typed = parseForm(data).get("note");
  const note = typeof typed === "string" ? cleanLines(typed) : "";
  if (!isReadable(note)) return { problem: "missing", note };
  if (note.length > maxNoteLength) return { problem: "long", note };
  const isAccepted = isUuid(itemId) && (await acceptItem(staff, itemId, note));
  const back = addressWith("/admin/comparison", { day: parseDay(day) });
  redirect(toldAt(back, isAccepted ? "accepted" : "gone"));
}
