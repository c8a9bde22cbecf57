import { type Prisma, PrismaClient } from "@/prisma/generated/client";
import { shopAdapter } from "./database/adapter";
import { processWide } from "./process-wide";

export type Transaction = Prisma.TransactionClient;

const kept = processWide("database", () => ({ client: undefined as PrismaClient | undefined }));

/** The shop's database client: made at first use, never at import or build, and one for a process. */
export function db(): PrismaClient {
  kept.client ??= new PrismaClient({
    adapter: shopAdapter(),
    // Longer messages quote what was asked for.
    errorFormat: "minimal",
  });
  return kept.client;
}

const conflict = new Set(["P2034", "P2002"]);

/** Deadlock, serialization, unique constraint, as PostgreSQL calls them. */
const lost = new Set(["40P01", "40001", "23505"]);

/** What PostgreSQL says of the first two to a raw query, which Prisma only hands on. */
const rawConflict = /\b(40P01|40001)\b/;

/** Whether a transaction lost a race that trying again can win (deadlock, serialization, unique constraint). */
function isRace(error: unknown): boolean {
  if (!(error instanceof Error && "code" in error)) return false;
  const code = String(error.code);
  return conflict.has(code) || lost.has(code) || (code === "P2010" && rawConflict.test(error.message));
}

/** Does a transaction again that lost a race. Anything else is thrown on, and so is the race lost for the fourth time. */
export async function retryRaces<T>(work: () => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await work();
    } catch (error) {
      if (!isRace(error) || attempt === 4) throw error;
    }
  }
}

/** Runs a transaction, again when it lost a race: Prisma retries nothing by itself. */
export function transaction<T>(work: (tx: Transaction) => Promise<T>): Promise<T> {
  return retryRaces(() => db().$transaction(work, { maxWait: 15_000, timeout: 15_000 }));
}
