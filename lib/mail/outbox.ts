import type { Mail } from "@/prisma/generated/client";
import { later, now } from "../platform/clock";
import { db } from "../platform/db";
import { leaseLength } from "./schedule";

/** What came of a mail that was due. */
export type Outcome =
  | { state: "sent" | "kept"; to: string; locale: string }
  | { state: "skipped" }
  | { state: "failed"; why: string }
  /** Tried in vain, to be tried again. */
  | { state: "queued"; at: Date; why: string }
  /** Not tried: there is nothing to say yet. */
  | { state: "queued"; at: Date };

/** The right to send one mail that is due, longest due first; undefined when there is none. */
export async function claimMail(): Promise<Mail | undefined> {
  const at = now();
  const [mail] = await db().$queryRaw<Mail[]>`
    UPDATE "Mail" SET "attempts" = "attempts" + 1, "nextAttemptAt" = ${later(at, leaseLength)}
    WHERE "id" = (
      SELECT "id" FROM "Mail" WHERE "nextAttemptAt" <= ${at}
      ORDER BY "nextAttemptAt" LIMIT 1 FOR UPDATE SKIP LOCKED
    )
    RETURNING *`;
  return mail;
}

/**
 * Writes down what came of it, if this process still has the right to it. What was sent was sent, whichever process has
 * it by now.
 */
export async function finishMail(mail: Mail, outcome: Outcome): Promise<void> {
  const { id, nextAttemptAt, attempts } = mail;
  const { state } = outcome;
  const where = state === "sent" ? { id } : { id, nextAttemptAt };
  const done = { state, nextAttemptAt: null, lastError: null };
  await db().mail.updateMany({ where, data: change() });

  function change() {
    switch (outcome.state) {
      case "sent":
        return {
          ...done,
          to: outcome.to,
          locale: outcome.locale,
          sentAt: now(),
          secret: null,
          secretUntil: null,
        };
      case "kept":
        return { ...done, to: outcome.to, locale: outcome.locale };
      case "skipped":
        return done;
      case "failed":
        return { ...done, lastError: outcome.why };
      case "queued":
        return "why" in outcome
          ? { nextAttemptAt: outcome.at, lastError: outcome.why }
          : { nextAttemptAt: outcome.at, attempts: attempts - 1 };
    }
  }
}

/** Links and codes that can no longer be used are forgotten, and what was to bring them is not sent any more. */
export async function forgetOldSecrets(): Promise<void> {
  await db().$executeRaw`
    UPDATE "Mail" SET "secret" = NULL, "secretUntil" = NULL, "nextAttemptAt" = NULL,
      "state" = CASE WHEN "state" = 'queued' THEN 'failed'::"MailState" ELSE "state" END,
      "lastError" = CASE WHEN "state" = 'queued' THEN coalesce("lastError", 'It was not sent in time.')
        ELSE "lastError" END
    WHERE "secretUntil" <= ${now()}`;
}
