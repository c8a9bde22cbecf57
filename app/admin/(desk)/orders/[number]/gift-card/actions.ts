"use server";

import { redirect, unstable_rethrow } from "next/navigation";
import { giveBackFields, readGiveBackForm } from "@/lib/gift-cards/desk/forms";
import { giveBack } from "@/lib/gift-cards/desk/give-back";
import { getTranslator } from "@/lib/i18n/translator";
import { parseForm, readText } from "@/lib/platform/action-arguments";
import { logError } from "@/lib/platform/log";
import { requireStaff } from "@/lib/staff/login";
import type { EditState } from "../../../../_forms/edit-state";
import { tellTrouble } from "../../../../_forms/edit-words";
import { tellCardProblems, tellUsed } from "../../../gift-cards/fields";
import { findOrder } from "../find-order";

/** Gives back to a gift card what an order paid with it. The form sent twice gives back once. */
export async function giveBackAction(
  givenNumber: unknown,
  _before: unknown,
  given: unknown,
): Promise<EditState> {
  const staff = await requireStaff("refund");
  const { id: orderId, number } = await findOrder(givenNumber);
  const form = parseForm(given);
  const values = Object.fromEntries(
    giveBackFields.map((name) => [name, readText(form, name).slice(0, 2_000)]),
  );
  const read = readGiveBackForm(values);
  if (!read.ok) return { values, ...tellCardProblems(read.problems, staff.locale) };
  try {
    const came = await giveBack({ ...read.form, orderId, staff });
    if (came === "given-back") redirect(`/admin/orders/${number}?notice=gift-card-back`);
    if (came === "used") return tellUsed(values, staff.locale);
    const title = getTranslator(staff.locale, "desk")(`giftCards.refused.${came}`);
    return { values, failure: { title, lines: [] } };
  } catch (error) {
    unstable_rethrow(error);
    logError(error, { number }, "nothing was given back to a gift card");
    return { values, failure: tellTrouble(staff.locale) };
  }
}
