-- An operation is on its way until Plexo has said a final word. What was sent less than a minute ago may still be
-- answered; of what is older, the answer got lost.
ALTER TABLE "PaymentOperation"
    ADD COLUMN "sentAt" TIMESTAMPTZ(3),
    ADD COLUMN "plexoStatus" TEXT,
    ADD COLUMN "transactionId" TEXT;
UPDATE "PaymentOperation" SET "sentAt" = "createdAt";

ALTER TYPE "OperationState" RENAME TO "OperationState_old";
CREATE TYPE "OperationState" AS ENUM ('asked', 'sent', 'unknown', 'done', 'refused');
ALTER TABLE "PaymentOperation"
    ALTER COLUMN "state" DROP DEFAULT,
    ALTER COLUMN "state" TYPE "OperationState" USING (CASE
        WHEN "state" <> 'sending' THEN "state"::text
        WHEN "createdAt" > now() - INTERVAL '60 seconds' THEN 'sent'
        ELSE 'unknown'
    END)::"OperationState",
    ALTER COLUMN "state" SET DEFAULT 'asked';
DROP TYPE "OperationState_old";

-- Never more than there is: what was returned and what is on its way back is at most what was captured.
ALTER TABLE "Payment" ADD COLUMN "onItsWay" INTEGER NOT NULL DEFAULT 0;
UPDATE "Payment" SET "refundedAmount" = LEAST("refundedAmount", "capturedAmount");
UPDATE "Payment" AS p SET "onItsWay" = LEAST(p."capturedAmount" - p."refundedAmount", o."amount")
FROM (
    SELECT "paymentId", sum("amount") AS "amount" FROM "PaymentOperation"
    WHERE "state" IN ('asked', 'sent', 'unknown') AND "kind" <> 'capture' GROUP BY "paymentId"
) AS o
WHERE o."paymentId" = p."plexoId";
ALTER TABLE "Payment"
    ADD CONSTRAINT "Payment_amounts_not_negative"
        CHECK ("amount" >= 0 AND "capturedAmount" >= 0 AND "refundedAmount" >= 0 AND "onItsWay" >= 0),
    ADD CONSTRAINT "Payment_never_more_than_there_is"
        CHECK ("capturedAmount" - "refundedAmount" - "onItsWay" >= 0);
