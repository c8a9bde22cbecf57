import type { AuditEntry } from "@/prisma/generated/client";
import { db } from "../platform/db";

export type AuditFilter = {
  staffId?: string;
  subject?: string /** Entries older than this one. */;
  before?: string;
};

const pageSize = 50;

export type ListedEntry = AuditEntry & { staff: { name: string } | null };

/** What was done, the last first, and where the next page begins; null after the last. */
export async function listAudit({ staffId, subject, before }: AuditFilter) {
  const found: ListedEntry[] = await db().auditEntry.findMany({
    where: {
      ...(staffId && { staffId }),
      ...(subject && { subject }),
      ...(before && { id: { lt: before } }),
    },
    include: { staff: { select: { name: true } } },
    orderBy: { id: "desc" },
    take: pageSize + 1,
  });
  const entries = found.slice(0, pageSize);
  return { entries, next: found.length > pageSize ? (entries.at(-1)?.id ?? null) : null };
}
