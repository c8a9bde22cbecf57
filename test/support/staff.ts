import { randomUUID } from "node:crypto";
import { now } from "../../lib/platform/clock";
import { db } from "../../lib/platform/db";

/** Somebody who works at the desk. */
export async function newStaff(): Promise<{ id: string }> {
  const email = `${randomUUID()}@staff.example`;
  const data = { email, name: "Ana Pérez", role: "operator", locale: "es", createdAt: now() } as const;
  return db().staff.create({ data, select: { id: true } });
}

/** The audit log of what a person did, in its order. */
export function auditOf({ id }: { id: string }) {
  return db().auditEntry.findMany({ where: { staffId: id }, orderBy: { id: "asc" } });
}
