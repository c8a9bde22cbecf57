-- What an order, and each try at paying it, is paid with; and what a voucher for cash or a transfer is known by.
CREATE TYPE "PaymentMeans" AS ENUM ('card', 'cash', 'transfer');

ALTER TABLE "Order" ADD COLUMN "means" "PaymentMeans" NOT NULL DEFAULT 'card';

ALTER TABLE "CheckoutAttempt" ADD COLUMN "means" "PaymentMeans" NOT NULL DEFAULT 'card';
-- Only a card is paid in instalments.
ALTER TABLE "CheckoutAttempt" ADD CONSTRAINT "CheckoutAttempt_installments_of_a_card"
  CHECK ("means" = 'card' OR "installments" = 1);

ALTER TABLE "Payment" ADD COLUMN "voucherCode" TEXT, ADD COLUMN "voucherUntil" TIMESTAMPTZ(3);
