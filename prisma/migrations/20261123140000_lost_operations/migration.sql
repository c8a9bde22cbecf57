-- When an operation whose answer got lost is looked up next, so that several processes share them.
ALTER TABLE "PaymentOperation" ADD COLUMN "nextCheckAt" TIMESTAMPTZ(3);
UPDATE "PaymentOperation" SET "nextCheckAt" = "createdAt" + INTERVAL '60 seconds' WHERE "state" = 'sending';

DROP INDEX "PaymentOperation_state_createdAt_idx";
CREATE INDEX "PaymentOperation_nextCheckAt_idx" ON "PaymentOperation"("nextCheckAt");
