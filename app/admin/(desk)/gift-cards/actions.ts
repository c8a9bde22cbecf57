"use server";

import { notFound, redirect, unstable_rethrow } from "next/navigation";
import type { NoteState } from "@/app/admin/_components/note-form";
import { adjustCard, blockCard, extendCard, issueCard } from "@/lib/gift-cards/desk/change";
import {
  adjustFields,
  extendFields,
  issueFields,
  readAdjustForm,
  readExtendForm,
  readIssueForm,
} from "@/lib/gift-cards/desk/forms";
import { getTranslator } from "@/lib/i18n/translator";
import { maxNote, readNote } from "@/lib/payments/operation-form";
import { parseForm, readText } from "@/lib/platform/action-arguments";
import { parseUuid } from "@/lib/platform/ids";
import { logError } from "@/lib/platform/log";
import { requireStaff, type Staff } from "@/lib/staff/login";
import type { EditState } from "../../_forms/edit-state";
import { tellTrouble } from "../../_forms/edit-words";
import { tellCardProblems, tellUsed } from "./fields";

/** Issues a gift card and mails it. The form sent twice issues one. */
export async function issueCardAction(_before: unknown, given: unknown): Promise<EditState> {
  const staff = await requireStaff("settings");
  const values = readValues(given, issueFields);
  const read = readIssueForm(values);
  if (!read.ok) return { values, ...tellCardProblems(read.problems, staff.locale) };
  const { note, ...form } = read.form;
  return edit(staff, values, async () => {
    const id = await issueCard({ staff, note }, form);
    return id ? leave(id, "issued") : tellUsed(values, staff.locale);
  });
}

/** Lets a gift card be spent longer. */
export async function extendCardAction(
  givenId: unknown,
  _before: unknown,
  given: unknown,
): Promise<EditState> {
  const staff = await requireStaff("settings");
  const id = parseUuid(givenId) ?? notFound();
  const values = readValues(given, extendFields);
  const read = readExtendForm(values);
  if (!read.ok) return { values, ...tellCardProblems(read.problems, staff.locale) };
  const { note, days, seen } = read.form;
  return edit(staff, values, async () =>
    leave(id, (await extendCard({ staff, note }, id, days, seen)) ? "extended" : "unchanged"),
  );
}

/** Puts right what is left of a gift card. The form sent twice does it once. */
export async function adjustCardAction(
  givenId: unknown,
  _before: unknown,
  given: unknown,
): Promise<EditState> {
  const staff = await requireStaff("settings");
  const id = parseUuid(givenId) ?? notFound();
  const values = readValues(given, adjustFields);
  const read = readAdjustForm(values);
  if (!read.ok) return { values, ...tellCardProblems(read.problems, staff.locale) };
  const { note, ...form } = read.form;
  return edit(staff, values, async () => {
    const adjusted = await adjustCard({ staff, note }, id, form);
    if (adjusted === "none") notFound();
    if (adjusted === "adjusted") leave(id, "adjusted");
    if (adjusted === "used") return tellUsed(values, staff.locale);
    return { values, ...tellCardProblems({ amount: adjusted }, staff.locale) };
  });
}

/** Keeps a gift card from being spent. */
export async function blockCardAction(
  givenId: unknown,
  _before: unknown,
  given: unknown,
): Promise<NoteState> {
  const staff = await requireStaff("operate");
  return setBlocked(staff, givenId, given, true);
}

/** Lets a gift card be spent again. */
export async function unblockCardAction(
  givenId: unknown,
  _before: unknown,
  given: unknown,
): Promise<NoteState> {
  const staff = await requireStaff("settings");
  return setBlocked(staff, givenId, given, false);
}

async function setBlocked(
  staff: Staff,
  givenId: unknown,
  given: unknown,
  isBlocked: boolean,
): Promise<NoteState> {
  const id = parseUuid(givenId) ?? notFound();
  const typed = readText(parseForm(given), "note");
  const read = readNote(typed);
  if (!read.ok) {
    const t = getTranslator(staff.locale, "desk");
    return { note: typed, problem: t(`operation.problems.note.${read.problem}`, { max: String(maxNote) }) };
  }
  const isChanged = await blockCard({ staff, note: read.note }, id, isBlocked);
  return leave(id, !isChanged ? "unchanged" : isBlocked ? "blocked" : "unblocked");
}

async function edit(
  staff: Staff,
  values: EditState["values"],
  work: () => Promise<EditState>,
): Promise<EditState> {
  try {
    return await work();
  } catch (error) {
    // Where to go is thrown too.
    unstable_rethrow(error);
    logError(error, {}, "a gift card could not be changed");
    return { values, failure: tellTrouble(staff.locale) };
  }
}

function readValues(given: unknown, names: readonly string[]): EditState["values"] {
  const form = parseForm(given);
  return Object.fromEntries(names.map((name) => [name, readText(form, name).slice(0, 2_000)]));
}

function leave(id: string, done: string): never {
  redirect(`/admin/gift-cards/${id}?done=${done}`);
}
