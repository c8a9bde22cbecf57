import { randomUUID } from "node:crypto";
import { now } from "@/lib/platform/clock";
import { db } from "@/lib/platform/db";
import { unseal } from "@/lib/platform/seal";
import type { Customer } from "@/prisma/generated/client";

export const newEmail = () => `${randomUUID()}@people.example`;

/** A shopper with an account. */
export function newCustomer(data: Partial<Customer> = {}): Promise<Customer> {
  return db().customer.create({ data: { email: newEmail(), locale: "es", createdAt: now(), ...data } });
}

/** Every code that was mailed to an address, the last first. */
export async function codesMailedTo(to: string): Promise<string[]> {
  const where = { to, kind: "customer-code" };
  const mails = await db().mail.findMany({ where, orderBy: { id: "desc" } });
  return mails.map(({ key, secret }) => unseal("mails", key, secret ?? "") ?? "");
}

export async function codeMailedTo(to: string): Promise<string> {
  const [code = ""] = await codesMailedTo(to);
  return code;
}
