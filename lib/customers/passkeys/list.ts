import type { CustomerPasskey } from "@/prisma/generated/client";
import { db, transaction } from "../../platform/db";
import { tellOwner } from "./mail";

type Owner = { id: string };

/** A customer's passkeys, the newest first. */
export function listPasskeys({ id: customerId }: Owner): Promise<CustomerPasskey[]> {
  return db().customerPasskey.findMany({ where: { customerId }, orderBy: { createdAt: "desc" } });
}

/** A customer's passkey; null where they have none with this id. */
export function findPasskey({ id: customerId }: Owner, id: string): Promise<CustomerPasskey | null> {
  return db().customerPasskey.findFirst({ where: { id, customerId } });
}

/** Removes one of a customer's passkeys, and tells its owner. False: they have none with this id. */
export function removePasskey({ id: customerId }: Owner, id: string): Promise<boolean> {
  return transaction(async (tx) => {
    const passkey = await tx.customerPasskey.findFirst({ where: { id, customerId } });
    const { count } = await tx.customerPasskey.deleteMany({ where: { id, customerId } });
    if (!passkey || count === 0) return false;
    await tellOwner(tx, "removed", passkey);
    return true;
  });
}
