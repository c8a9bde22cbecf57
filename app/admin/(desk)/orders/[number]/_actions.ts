"use server";

import { redirect } from "next/navigation";
import type { NoteState } from "@/app/admin/_components/note-form";
import { releaseGoods } from "@/lib/checkout/release";
import type { Locale } from "@/lib/i18n/locales";
import { getTranslator } from "@/lib/i18n/translator";
import { maxNote, type NoteProblem, readNote } from "@/lib/payments/operation-form";
import { reconcileOrderForStaff } from "@/lib/payments/reconcile-for-staff";
import { resolveFlag } from "@/lib/payments/record/resolve-flag";
import { parseForm, parseLine, readText } from "@/lib/platform/action-arguments";
import { requireStaff } from "@/lib/staff/login";
import { findOrder } from "./find-order";
import type { OrderNoticeKind } from "./order-notice";

/** Asks Plexo now about an order. */
export async function reconcileOrderAction(givenNumber: unknown): Promise<void> {
  const staff = await requireStaff("operate");
  const { id, number } = await findOrder(givenNumber);
  leave(number, await reconcileOrderForStaff(staff, id));
}

/** Closes one of an order's flags, with a note. */
export async function resolveFlagAction(
  givenNumber: unknown,
  givenReason: unknown,
  _before: unknown,
  given: unknown,
): Promise<NoteState> {
  const staff = await requireStaff("operate");
  const { id: orderId, number } = await findOrder(givenNumber);
  const typed = readText(parseForm(given), "note");
  const read = readNote(typed);
  if (!read.ok) return { note: typed, problem: tell(read.problem, staff.locale) };
  const reason = parseLine(givenReason, 300);
  leave(number, await resolveFlag({ orderId, reason, note: read.note, staff }));
}

/** Gives back to the shelf what an order holds. */
export async function releaseAction(
  givenNumber: unknown,
  _before: unknown,
  given: unknown,
): Promise<NoteState> {
  const staff = await requireStaff("operate");
  const { id, number } = await findOrder(givenNumber);
  const typed = readText(parseForm(given), "note");
  const read = readNote(typed);
  if (!read.ok && read.problem !== "required") {
    return { note: typed, problem: tell(read.problem, staff.locale) };
  }
  const released = await releaseGoods(id, { staff, ...(read.ok && { note: read.note }) });
  if (!released.ok) leave(number, released.reason);
  leave(number, released.isPlexoAsked ? "released" : "released-unasked");
}

function tell(problem: NoteProblem, locale: Locale): string {
  return getTranslator(locale, "desk")(`operation.problems.note.${problem}`, { max: String(maxNote) });
}

/** To the order's page, which says what came of it. */
function leave(number: number, notice: OrderNoticeKind): never {
  redirect(`/admin/orders/${number}?${new URLSearchParams({ notice })}`);
}
