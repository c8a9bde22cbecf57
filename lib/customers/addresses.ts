import { z } from "zod";
import type { CustomerAddress } from "@/prisma/generated/client";
import { now } from "../platform/clock";
import { db, transaction } from "../platform/db";
import { cleanLine, isReadable } from "../platform/typed-text";
import { type AddressField, addressFields, builtIn } from "../shop/built-in-fields";
import { departments } from "../shop/types";
import { lockCustomer } from "./lock";

type Typed = Record<AddressField, string>;

/** As many as one may keep. */
const mostAddresses = 20;

const line = (max: number) => z.string().max(max, "too-long").refine(isReadable, "required");
const schema = z.object({
  street: line(builtIn.street.max),
  city: line(builtIn.city.max),
  department: z.enum(departments, "choose"),
  postalCode: z
    .string()
    .regex(/^(?:\d{5})?$/, "postal-code")
    .transform((code) => code || null),
} satisfies Record<AddressField, z.ZodType>);

type Owner = { id: string };

export type SavedAddress =
  | { ok: true }
  | { ok: false; problems: Partial<Record<AddressField | "form", string>> }
  | { ok: false; problems: null };

/** A customer's addresses, the default first. */
export function listAddresses({ id: customerId }: Owner): Promise<CustomerAddress[]> {
  return db().customerAddress.findMany({
    where: { customerId },
    orderBy: [{ isDefault: "desc" }, { createdAt: "desc" }],
  });
}

/** A customer's address; null where they have none with this id. */
export function findAddress({ id: customerId }: Owner, id: string): Promise<CustomerAddress | null> {
  return db().customerAddress.findFirst({ where: { id, customerId } });
}

/** Adds an address (`id` null), or changes one. The first is the default. No problems: there is none with this id. */
export async function saveAddress(
  { id: customerId }: Owner,
  id: string | null,
  typed: Typed,
): Promise<SavedAddress> {
  const cleaned = Object.fromEntries(addressFields.map((field) => [field, cleanLine(typed[field])]));
  const read = schema.safeParse(cleaned);
  if (!read.success) {
    const problems = Object.fromEntries(
      read.error.issues.map(({ path, message }) => [String(path[0]), message]),
    );
    return { ok: false, problems };
  }
  return transaction(async (tx): Promise<SavedAddress> => {
    if (!(await lockCustomer(tx, customerId))) return { ok: false, problems: null };
    if (id !== null) {
      const { count } = await tx.customerAddress.updateMany({ where: { id, customerId }, data: read.data });
      return count > 0 ? { ok: true } : { ok: false, problems: null };
    }
    const there = await tx.customerAddress.count({ where: { customerId } });
    if (there >= mostAddresses) return { ok: false, problems: { form: "too-many" } };
    await tx.customerAddress.create({
      data: { ...read.data, customerId, isDefault: there === 0, createdAt: now() },
    });
    return { ok: true };
  });
}

/** Makes one of a customer's addresses the default. */
export function makeDefault({ id: customerId }: Owner, id: string): Promise<void> {
  return transaction(async (tx) => {
    await lockCustomer(tx, customerId);
    if ((await tx.customerAddress.count({ where: { id, customerId } })) === 0) return;
    await tx.customerAddress.updateMany({
      where: { customerId, isDefault: true },
      data: { isDefault: false },
    });
    await tx.customerAddress.update({ where: { id }, data: { isDefault: true } });
  });
}

/** Deletes one of a customer's addresses. Where it was the default, the newest of the others is. */
export function deleteAddress({ id: customerId }: Owner, id: string): Promise<void> {
  return transaction(async (tx) => {
    await lockCustomer(tx, customerId);
    await tx.customerAddress.deleteMany({ where: { id, customerId } });
    const [newest] = await tx.customerAddress.findMany({
      where: { customerId },
      orderBy: [{ isDefault: "desc" }, { createdAt: "desc" }],
      take: 1,
    });
    if (newest) await tx.customerAddress.update({ where: { id: newest.id }, data: { isDefault: true } });
  });
}
