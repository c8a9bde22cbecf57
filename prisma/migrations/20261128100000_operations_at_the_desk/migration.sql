-- Who asked for an operation, and why. The form that it was asked with has a key that is used once: sent again, the
-- form finds the operation of the first time.
ALTER TABLE "PaymentOperation"
    ADD COLUMN "key" TEXT,
    ADD COLUMN "staffId" UUID REFERENCES "Staff" ("id"),
    ADD COLUMN "note" TEXT;
CREATE UNIQUE INDEX "PaymentOperation_key_key" ON "PaymentOperation" ("key");

-- Reasons are the merchant's; what Plexo is told of them is decided when it is sent.
UPDATE "PaymentOperation" SET "reason" = 'customer-request' WHERE "reason" = 'ClientRequest';
