"use server";

import { notFound, redirect, unstable_rethrow } from "next/navigation";
import { changeStock } from "@/lib/goods/stock";
import { readStockForm } from "@/lib/goods/stock-form";
import { getFormatter, getTranslator } from "@/lib/i18n/translator";
import { parseForm, parseLine } from "@/lib/platform/action-arguments";
import { now } from "@/lib/platform/clock";
import { timeOrderedId } from "@/lib/platform/ids";
import { logError } from "@/lib/platform/log";
import { requireStaff } from "@/lib/staff/login";
import type { EditState } from "../../../../../_forms/edit-state";
import { tellTrouble } from "../../../../../_forms/edit-words";
import { tellProblems } from "../../../_form/words";

/** Changes how many of a variant are available. What was refused comes back as a fresh form with what was typed. */
export async function changeStockAction(
  givenSku: unknown,
  _before: unknown,
  given: unknown,
): Promise<EditState> {
  const staff = await requireStaff("catalogue");
  const sku = parseLine(givenSku);
  const read = readStockForm(parseForm(given));
  if (!read.ok) return { values: read.typed, ...tellProblems(read.problems, staff.locale) };
  try {
    const changed = await changeStock(staff, { ...read.form, sku });
    if (changed.ok) redirect(`/admin/catalogue/variants/${sku}/stock?done=stock`);
    if (changed.reason === "unknown") notFound();
    const { reason, available } = changed;
    const title = getTranslator(staff.locale, "desk")(`catalogue.stock.${reason}`, {
      available: getFormatter(staff.locale).number(available),
    });
    const fresh = { id: timeOrderedId(now()), expected: String(available) };
    return { values: { ...read.typed, ...fresh }, failure: { title, lines: [] } };
  } catch (error) {
    unstable_rethrow(error);
    logError(error, { sku }, "the stock could not be changed");
    return { values: read.typed, failure: tellTrouble(staff.locale) };
  }
}
