-- Why a callback's body was not understood.
ALTER TABLE "PaymentCallback" ADD COLUMN "problem" TEXT;
