-- Goods that are charged when they leave the shop, and attempts that ask Plexo to set the money aside only.
ALTER TABLE "Product" ADD COLUMN "chargedWhenShipped" BOOLEAN NOT NULL DEFAULT false;
ALTER TABLE "CheckoutAttempt"
    ADD COLUMN "manualCapture" BOOLEAN NOT NULL DEFAULT false,
    -- A voucher is paid at once: there is nothing to set aside.
    ADD CONSTRAINT "CheckoutAttempt_manualCapture_card" CHECK (NOT "manualCapture" OR "means" = 'card');

-- While a payment is authorised: until when it can be captured.
ALTER TABLE "Payment" ADD COLUMN "authorizedUntil" TIMESTAMPTZ(3);
UPDATE "Payment" SET "authorizedUntil" = coalesce("plexoCreatedAt", "seenAt") + interval '7 days'
    WHERE "status" = 'authorized';
CREATE INDEX "Payment_authorizedUntil_idx" ON "Payment" ("authorizedUntil") WHERE "authorizedUntil" IS NOT NULL;

-- What is authorised can be packed, too.
DROP INDEX "Order_fulfilment_number_idx";
CREATE INDEX "Order_fulfilment_number_idx" ON "Order" ("fulfilment", "number")
    WHERE "state" IN ('paid', 'partially_refunded', 'authorized');
