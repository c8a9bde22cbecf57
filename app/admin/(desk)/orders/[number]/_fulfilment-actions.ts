"use server";

import { redirect, unstable_rethrow } from "next/navigation";
import type { NoteState } from "@/app/admin/_components/note-form";
import { advance, type Stepped, stepBack } from "@/lib/fulfilment/advance";
import { readShipment, type TypedShipment } from "@/lib/fulfilment/shipment";
import { getTranslator } from "@/lib/i18n/translator";
import { maxNote, readNote } from "@/lib/payments/operation-form";
import { parseForm, parseLine, readText } from "@/lib/platform/action-arguments";
import { logError } from "@/lib/platform/log";
import { requireStaff } from "@/lib/staff/login";
import type { EditState } from "../../../_forms/edit-state";
import { findOrder } from "./find-order";
import type { OrderNoticeKind } from "./order-notice";
import { tellProblems } from "./shipment-fields";

/** Makes an order's next step. What cannot be read comes back as it was typed. */
export async function advanceAction(
  givenNumber: unknown,
  givenSeen: unknown,
  _before: unknown,
  given: unknown,
): Promise<EditState> {
  const staff = await requireStaff("operate");
  const { id: orderId, number } = await findOrder(givenNumber);
  const form = parseForm(given);
  const values: TypedShipment = {
    carrier: readText(form, "carrier"),
    tracking: readText(form, "tracking"),
    trackingUrl: readText(form, "trackingUrl"),
  };
  const read = readShipment(values);
  if (!read.ok) return { values, problems: tellProblems(read.problems, staff.locale) };
  try {
    const seen = parseLine(givenSeen);
    const stepped = await advance({ orderId, seen, shipment: read.shipment, staff });
    leave(number, stepped);
  } catch (error) {
    unstable_rethrow(error);
    logError(error, { number }, "an order's step could not be made");
    const t = getTranslator(staff.locale, "desk");
    return { values, failure: { title: t("operation.trouble.title"), lines: [t("operation.trouble.text")] } };
  }
}

/** Takes an order's last step back, with a note why. */
export async function stepBackAction(
  givenNumber: unknown,
  givenSeen: unknown,
  _before: unknown,
  given: unknown,
): Promise<NoteState> {
  const staff = await requireStaff("operate");
  const { id: orderId, number } = await findOrder(givenNumber);
  const note = readText(parseForm(given), "note");
  const read = readNote(note);
  if (!read.ok) {
    const t = getTranslator(staff.locale, "desk");
    return { note, problem: t(`operation.problems.note.${read.problem}`, { max: String(maxNote) }) };
  }
  const stepped = await stepBack({ orderId, seen: parseLine(givenSeen), note: read.note, staff });
  leave(number, stepped);
}

/** To the order's page, which says what came of it, and why there is no step any more. */
function leave(number: number, { ok }: Stepped): never {
  const notice: OrderNoticeKind = ok ? "step-made" : "step-changed";
  redirect(`/admin/orders/${number}?${new URLSearchParams({ notice })}`);
}
