import { db } from "@/lib/platform/db";

/** A minute passes for what servers have to ask: what a process has claimed for itself is free after that at most. */
export async function passMinute(): Promise<void> {
  await db().$executeRaw`
    UPDATE "CheckoutAttempt" SET
      "nextCheckAt" = "nextCheckAt" - interval '1 minute',
      "lastCheckedAt" = "lastCheckedAt" - interval '1 minute',
      "leaseUntil" = "leaseUntil" - interval '1 minute'`;
}
