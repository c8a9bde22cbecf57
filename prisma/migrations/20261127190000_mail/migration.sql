-- The outbox: mails, written in the transaction of what they tell of.
CREATE TYPE "MailState" AS ENUM ('queued', 'sent', 'kept', 'skipped', 'failed');

CREATE TABLE "Mail" (
    "id" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "orderId" UUID,
    "to" TEXT,
    "locale" TEXT NOT NULL,
    "data" JSONB NOT NULL,
    "secret" TEXT,
    "secretUntil" TIMESTAMPTZ(3),
    "state" "MailState" NOT NULL DEFAULT 'queued',
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "nextAttemptAt" TIMESTAMPTZ(3),
    "lastError" TEXT,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "sentAt" TIMESTAMPTZ(3),

    CONSTRAINT "Mail_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "Mail_orderId_fkey" FOREIGN KEY ("orderId") REFERENCES "Order"("id") ON DELETE CASCADE ON UPDATE CASCADE
);

CREATE UNIQUE INDEX "Mail_key_key" ON "Mail"("key");
CREATE INDEX "Mail_nextAttemptAt_idx" ON "Mail"("nextAttemptAt");
CREATE INDEX "Mail_secretUntil_idx" ON "Mail"("secretUntil");
CREATE INDEX "Mail_orderId_idx" ON "Mail"("orderId");
CREATE INDEX "Mail_state_id_idx" ON "Mail"("state", "id");
CREATE INDEX "Mail_kind_id_idx" ON "Mail"("kind", "id");
