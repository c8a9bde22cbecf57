"use server";

import { notFound, redirect } from "next/navigation";
import type { FormState } from "@/app/_ui/form-state";
import { deleteAddress, makeDefault, saveAddress } from "@/lib/customers/addresses";
import { requireCustomer } from "@/lib/customers/login";
import { parseLocale } from "@/lib/i18n/locales";
import { localePath } from "@/lib/i18n/paths";
import { readFields } from "@/lib/platform/action-arguments";
import { parseUuid } from "@/lib/platform/ids";
import { addressFields } from "@/lib/shop/built-in-fields";

const page = "/account/addresses";

/** Adds an address, or changes the one that is named. */
export async function saveAddressAction(
  givenLocale: unknown,
  givenAddress: unknown,
  _state: unknown,
  data: unknown,
): Promise<FormState> {
  const customer = await requireCustomer(parseLocale(givenLocale), page);
  const typed = readFields(data, ...addressFields);
  const id = givenAddress === null ? null : parseUuid(givenAddress);
  if (givenAddress !== null && id === null) notFound();
  const saved = await saveAddress(customer, id, typed);
  if (saved.ok) redirect(localePath(parseLocale(givenLocale), page));
  if (!saved.problems) notFound();
  return { problems: saved.problems, typed };
}

/** Makes an address the default. */
export async function makeDefaultAction(givenLocale: unknown, givenAddress: unknown): Promise<void> {
  const customer = await requireCustomer(parseLocale(givenLocale), page);
  const id = parseUuid(givenAddress);
  if (id) await makeDefault(customer, id);
  redirect(localePath(parseLocale(givenLocale), page));
}

/** Deletes an address. */
export async function deleteAddressAction(givenLocale: unknown, givenAddress: unknown): Promise<void> {
  const customer = await requireCustomer(parseLocale(givenLocale), page);
  const id = parseUuid(givenAddress);
  if (id) await deleteAddress(customer, id);
  redirect(localePath(parseLocale(givenLocale), page));
}
