"use server";

import { notFound, redirect, unstable_rethrow } from "next/navigation";
import { readRevision } from "@/lib/goods/edit";
import { readTyped } from "@/lib/goods/typed";
import { getTranslator } from "@/lib/i18n/translator";
import { parseForm, parseLine } from "@/lib/platform/action-arguments";
import { logError } from "@/lib/platform/log";
import { fieldsOf, parseSection, resetSetting, saveSetting } from "@/lib/settings/change";
import { requireStaff } from "@/lib/staff/login";
import type { EditState } from "../../_forms/edit-state";
import { tellChanged, tellTrouble, tellUnsaved } from "../../_forms/edit-words";
import { settingFields } from "./fields";

/** Changes a section of the settings. What was refused comes back with what was typed. */
export async function saveSettingAction(
  givenSection: unknown,
  _before: unknown,
  given: unknown,
): Promise<EditState> {
  const staff = await requireStaff("settings");
  const section = parseSection(givenSection);
  if (!section) notFound();
  const form = parseForm(given);
  const [revision, values] = [readRevision(form.get("revision")), readTyped(form, fieldsOf(section))];
  const { locale } = staff;
  try {
    const saved = await saveSetting(section, { staff, revision, typed: values });
    if (saved.ok) redirect("/admin/settings?done=saved");
    if (saved.reason === "unknown") notFound();
    if (saved.reason === "changed") {
      const fields = settingFields(section, [values, saved.values], locale);
      return { values, revision: saved.revision, failure: tellChanged(values, saved.values, fields, locale) };
    }
    const t = getTranslator(locale, "desk");
    const problems = Object.entries(saved.problems).map(([name, one]) => [
      name,
      t(`settings.problems.${one}`),
    ]);
    return { values, revision, ...tellUnsaved(Object.fromEntries(problems), locale) };
  } catch (error) {
    // Where to go is thrown too.
    unstable_rethrow(error);
    logError(error, { section }, "settings could not be changed");
    return { values, revision, failure: tellTrouble(locale) };
  }
}

/** Goes back to what shop.ts says in a section. */
export async function resetSettingAction(givenSection: unknown, givenRevision: unknown): Promise<void> {
  const staff = await requireStaff("settings");
  const section = parseSection(givenSection);
  if (!section) notFound();
  const isReset = await resetSetting(section, { staff, revision: readRevision(parseLine(givenRevision)) });
  redirect(`/admin/settings?done=${isReset ? "reset" : "changed"}`);
}
