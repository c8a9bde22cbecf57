-- The same callback sent again is counted, not stored again. What is stored already keeps rows of its own.
ALTER TABLE "PaymentCallback"
    ADD COLUMN "fingerprint" TEXT,
    ADD COLUMN "repeats" INTEGER NOT NULL DEFAULT 0,
    ADD COLUMN "lastAt" TIMESTAMPTZ(3);
UPDATE "PaymentCallback" SET "fingerprint" = "id"::text, "lastAt" = "receivedAt";
ALTER TABLE "PaymentCallback"
    ALTER COLUMN "fingerprint" SET NOT NULL,
    ALTER COLUMN "lastAt" SET NOT NULL;
CREATE UNIQUE INDEX "PaymentCallback_attemptId_fingerprint_key" ON "PaymentCallback"("attemptId", "fingerprint");

-- CreateEnum
CREATE TYPE "OperationKind" AS ENUM ('capture', 'cancellation', 'refund');
CREATE TYPE "OperationState" AS ENUM ('sending', 'done', 'refused');

-- CreateTable
CREATE TABLE "PaymentOperation" (
    "id" UUID NOT NULL,
    "orderId" UUID NOT NULL,
    "paymentId" TEXT NOT NULL,
    "kind" "OperationKind" NOT NULL,
    "reference" TEXT NOT NULL,
    "amount" INTEGER NOT NULL,
    "reason" TEXT,
    "state" "OperationState" NOT NULL DEFAULT 'sending',
    "resultCode" TEXT,
    "resultMessage" TEXT,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "finishedAt" TIMESTAMPTZ(3),

    CONSTRAINT "PaymentOperation_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "PaymentOperation_amount_positive" CHECK ("amount" > 0)
);
CREATE UNIQUE INDEX "PaymentOperation_reference_key" ON "PaymentOperation"("reference");
CREATE INDEX "PaymentOperation_orderId_createdAt_idx" ON "PaymentOperation"("orderId", "createdAt");
ALTER TABLE "PaymentOperation" ADD CONSTRAINT "PaymentOperation_orderId_fkey" FOREIGN KEY ("orderId") REFERENCES "Order"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "PaymentOperation" ADD CONSTRAINT "PaymentOperation_paymentId_fkey" FOREIGN KEY ("paymentId") REFERENCES "Payment"("plexoId") ON DELETE CASCADE ON UPDATE CASCADE;

-- CreateTable
CREATE TABLE "RateLimit" (
    "key" TEXT NOT NULL,
    "windowStart" TIMESTAMPTZ(3) NOT NULL,
    "count" INTEGER NOT NULL,

    CONSTRAINT "RateLimit_pkey" PRIMARY KEY ("key", "windowStart")
);
CREATE INDEX "RateLimit_windowStart_idx" ON "RateLimit"("windowStart");
