import { now, seconds } from "../platform/clock";
import { db } from "../platform/db";
import { isNew, log } from "../platform/log";

/** Between two reads of the version in one process: a change of the catalogue is seen this late at most. */
const readEvery = seconds(1);

type Known = { version: string; readAt: number; reading: Promise<string> | null };

// The server of our own and Next.js's bundle are two instances of this module in one process.
const kept = globalThis as typeof globalThis & { catalogueVersion?: Known };

/**
 * The catalogue's version: another one after every change of what its pages show. Read from the database at most
 * once a second; where that fails, the last one that was read, or an error when none ever was.
 */
export async function catalogueVersion(): Promise<string> {
  kept.catalogueVersion ??= { version: "", readAt: Number.NEGATIVE_INFINITY, reading: null };
  const known = kept.catalogueVersion;
  if (Math.abs(now().getTime() - known.readAt) < readEvery) return known.version;
  known.reading ??= read(known).finally(() => {
    known.reading = null;
  });
  return known.reading;
}

/** Reads it anew when it is asked for next: this process has just changed the catalogue. */
export function forgetCatalogueVersion(): void {
  if (kept.catalogueVersion) kept.catalogueVersion.readAt = Number.NEGATIVE_INFINITY;
}

async function read(known: Known): Promise<string> {
  // From before the question, so that the answer is never taken for newer than it is.
  const readAt = now().getTime();
  try {
    const row = await db().catalogueVersion.findUnique({ where: { id: 1 } });
    known.version = String(row?.version ?? 0);
  } catch (error) {
    if (!known.version) throw error;
    if (isNew(error)) log.warn({ error }, "the catalogue's version could not be read");
  }
  known.readAt = readAt;
  return known.version;
}
