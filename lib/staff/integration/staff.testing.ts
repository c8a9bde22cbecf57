import { randomUUID } from "node:crypto";
import { now } from "@/lib/platform/clock";
import { db } from "@/lib/platform/db";
import type { Staff } from "@/prisma/generated/client";

/** A member of staff who works at the desk. */
export function newStaff(data: Partial<Staff> = {}): Promise<Staff> {
  const id = randomUUID();
  const person = { email: `${id}@staff.example`, name: "Ana Pérez", role: "operator", locale: "es" } as const;
  return db().staff.create({ data: { id, ...person, createdAt: now(), ...data } });
}
