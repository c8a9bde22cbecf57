import { db } from "../platform/db";
import { addressFields } from "../shop/built-in-fields";
import type { Customer } from "./login";

/** What is known of a customer before they type it at the checkout: only what there is. */
export async function knownOf({ id, email, name, phone }: Customer): Promise<Record<string, string>> {
  const address = await db().customerAddress.findFirst({ where: { customerId: id, isDefault: true } });
  const place = addressFields.map((field) => [field, address?.[field]] as const);
  const known = [...Object.entries({ email, name, phone }), ...place];
  return Object.fromEntries(known.flatMap(([field, value]) => (value ? [[field, value]] : [])));
}
