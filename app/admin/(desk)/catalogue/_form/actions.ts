"use server";

import { notFound, redirect, unstable_rethrow } from "next/navigation";
import { category, categoryFields } from "@/lib/goods/category";
import { create, edit, readRevision, type Saved } from "@/lib/goods/edit";
import { listCategoriesOfGoods } from "@/lib/goods/list";
import { product, productFields } from "@/lib/goods/product";
import { readTyped, type Typed } from "@/lib/goods/typed";
import { variant, variantFields } from "@/lib/goods/variant";
import type { Locale } from "@/lib/i18n/locales";
import { parseForm, parseLine } from "@/lib/platform/action-arguments";
import { logError } from "@/lib/platform/log";
import { requireStaff } from "@/lib/staff/login";
import type { FieldSpec } from "../../../_forms/edit-spec";
import type { EditState } from "../../../_forms/edit-state";
import { tellChanged, tellTrouble } from "../../../_forms/edit-words";
import { categoryForm, productForm, variantForm } from "./fields";
import { tellProblems } from "./words";

/** Makes a category, or changes the one with that slug. */
export async function saveCategoryAction(
  slug: unknown,
  _before: unknown,
  given: unknown,
): Promise<EditState> {
  const staff = await requireStaff("catalogue");
  const form = readForm(slug, given, categoryFields);
  return keepTyped(staff.locale, form, async () => {
    const saved = form.key
      ? await edit(category, { staff, ...form, key: form.key })
      : await create(category, { staff, key: form.typed.slug ?? "", typed: form.typed });
    if (saved.ok) redirect(`/admin/catalogue/categories/${saved.key}?done=saved`);
    return tell(saved, form, categoryForm(staff.locale, !form.key), staff.locale);
  });
}

/** Makes a product, which is not on sale yet, or changes the one with that slug. */
export async function saveProductAction(slug: unknown, _before: unknown, given: unknown): Promise<EditState> {
  const staff = await requireStaff("catalogue");
  const form = readForm(slug, given, productFields);
  return keepTyped(staff.locale, form, async () => {
    const saved = form.key
      ? await edit(product, { staff, ...form, key: form.key })
      : await create(product, { staff, key: form.typed.slug ?? "", typed: form.typed });
    if (saved.ok) redirect(`/admin/catalogue/products/${saved.key}?done=${form.key ? "saved" : "product"}`);
    const fields = productForm(staff.locale, await listCategoriesOfGoods(staff.locale), !form.key);
    return tell(saved, form, fields, staff.locale);
  });
}

/** Makes a variant of the product that the form names, or changes the one with that SKU. */
export async function saveVariantAction(sku: unknown, _before: unknown, given: unknown): Promise<EditState> {
  const staff = await requireStaff("catalogue");
  const form = readForm(sku, given, variantFields);
  return keepTyped(staff.locale, form, async () => {
    const saved = form.key
      ? await edit(variant, { staff, ...form, key: form.key })
      : await create(variant, { staff, key: form.typed.sku ?? "", typed: form.typed });
    if (saved.ok && form.key) redirect(`/admin/catalogue/variants/${saved.key}?done=saved`);
    if (saved.ok) redirect(`/admin/catalogue/variants/${saved.key}/stock?done=variant`);
    return tell(saved, form, variantForm(staff.locale, !form.key), staff.locale);
  });
}

type Form = { key: string; revision: number; typed: Typed };

function readForm(key: unknown, given: unknown, names: readonly string[]): Form {
  const data = parseForm(given);
  return {
    key: parseLine(key),
    revision: readRevision(data.get("revision")),
    typed: readTyped(data, names),
  };
}

/** Whatever breaks in the shop, what was typed comes back. */
async function keepTyped(
  locale: Locale,
  { typed, revision }: Pick<Form, "typed" | "revision">,
  work: () => Promise<EditState>,
): Promise<EditState> {
  try {
    return await work();
  } catch (error) {
    // Where to go, or that there is nothing, is thrown too.
    unstable_rethrow(error);
    logError(error, {}, "the catalogue could not be changed");
    return { values: typed, revision, failure: tellTrouble(locale) };
  }
}

function tell(
  saved: Exclude<Saved, { ok: true }>,
  { typed, revision }: Form,
  fields: readonly FieldSpec[],
  locale: Locale,
): EditState {
  if (saved.reason === "unknown") notFound();
  if (saved.reason === "problems")
    return { values: typed, revision, ...tellProblems(saved.problems, locale) };
  return {
    values: typed,
    revision: saved.revision,
    failure: tellChanged(typed, saved.values, fields, locale),
  };
}
