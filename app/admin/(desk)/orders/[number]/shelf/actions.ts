"use server";

import { notFound, redirect, unstable_rethrow } from "next/navigation";
import { putBack } from "@/lib/fulfilment/put-back";
import { readPieces } from "@/lib/fulfilment/put-back-form";
import { getTranslator } from "@/lib/i18n/translator";
import { getDeskOrder, parseOrderNumber } from "@/lib/orders/for-desk";
import { parseForm, parseLine, readText } from "@/lib/platform/action-arguments";
import { logError } from "@/lib/platform/log";
import { requireStaff } from "@/lib/staff/login";
import type { EditState } from "../../../../_forms/edit-state";

/** Puts pieces of an order's lines back on the shelf. What was refused comes back with what was typed. */
export async function putBackAction(
  givenNumber: unknown,
  givenSeen: unknown,
  _before: unknown,
  given: unknown,
): Promise<EditState> {
  const staff = await requireStaff("operate");
  const order = await getDeskOrder(parseOrderNumber(givenNumber) ?? 0);
  if (!order) notFound();
  const { id: orderId, number, lines } = order;
  const t = getTranslator(staff.locale, "desk");
  const form = parseForm(given);
  const values = Object.fromEntries(lines.map(({ id }) => [id, readText(form, id)]));
  const read = readPieces(values, lines);
  if (!read.ok) {
    const told = Object.entries(read.problems).map(([id, problem]) => [id, t(`fulfilment.shelf.${problem}`)]);
    return { values, problems: Object.fromEntries(told) };
  }
  const fail = (title: string, ...lines: string[]): EditState => ({ values, failure: { title, lines } });
  if (read.pieces.size === 0) return fail(t("fulfilment.shelf.nothing"));
  try {
    const seen = parseLine(givenSeen, 1_000);
    const end = await putBack({ orderId, seen, pieces: read.pieces, staff });
    if (end === "put-back") redirect(`/admin/orders/${number}?notice=put-back`);
    return fail(t(`fulfilment.shelf.${end}`));
  } catch (error) {
    unstable_rethrow(error);
    logError(error, { number }, "an order's goods could not be put back");
    return fail(t("operation.trouble.title"), t("operation.trouble.text"));
  }
}
