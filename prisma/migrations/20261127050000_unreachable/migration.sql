-- Since when, and why, Plexo could not be asked about an attempt.
ALTER TABLE "CheckoutAttempt" ADD COLUMN "unreachableSince" TIMESTAMPTZ(3), ADD COLUMN "unreachableReason" TEXT;
CREATE INDEX "CheckoutAttempt_unreachableSince_idx" ON "CheckoutAttempt"("unreachableSince");
