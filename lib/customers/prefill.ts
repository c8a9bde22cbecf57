import { db } from "../platform/db";
import type { Customer } from "./login";

/** What is known of a customer before they type it at the checkout: only what there is. */
export async function knownOf({ id, email, name, phone }: Customer): Promise<Record<string, string>> {
  const address = await db().customerAddress.findFirst({ where: { customerId: id, isDefault: true } });
  const { street, city, department, postalCode } = address ?? {};
  const known = { email, name, phone, street, city, department, postalCode };
  return Object.fromEntries(
    Object.entries(known).flatMap(([field, value]) => (value ? [[field, value]] : [])),
  );
}
