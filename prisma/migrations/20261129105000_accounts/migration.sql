-- Shoppers with an account: a realm of its own beside the staff's.

CREATE TYPE "CustomerCodePurpose" AS ENUM ('sign_in', 'find_order', 'change_email');

CREATE TABLE "Customer" (
    "id" UUID NOT NULL PRIMARY KEY,
    "email" TEXT NOT NULL UNIQUE,
    "name" TEXT NOT NULL DEFAULT '',
    "phone" TEXT NOT NULL DEFAULT '',
    "locale" TEXT NOT NULL,
    "currency" "Currency",
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "plexoReference" TEXT UNIQUE,
    "plexoSentAt" TIMESTAMPTZ(3),
    "plexoCustomerId" TEXT UNIQUE,
    CONSTRAINT "Customer_email_small" CHECK ("email" = lower("email")),
    -- What is created at Plexo has its reference stored before it is sent.
    CONSTRAINT "Customer_reference_first" CHECK (
        "plexoReference" IS NOT NULL OR ("plexoSentAt" IS NULL AND "plexoCustomerId" IS NULL)
    )
);

CREATE TABLE "CustomerLogin" (
    "id" UUID NOT NULL PRIMARY KEY,
    "customerId" UUID NOT NULL REFERENCES "Customer" ("id") ON DELETE CASCADE,
    "tokenDigest" TEXT NOT NULL UNIQUE,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "seenAt" TIMESTAMPTZ(3) NOT NULL,
    "endsAt" TIMESTAMPTZ(3) NOT NULL,
    "agent" TEXT NOT NULL
);
CREATE INDEX "CustomerLogin_customerId_idx" ON "CustomerLogin" ("customerId");
CREATE INDEX "CustomerLogin_endsAt_idx" ON "CustomerLogin" ("endsAt");

-- One code for an address and a purpose: a newer one takes the place of the older.
CREATE TABLE "CustomerCode" (
    "email" TEXT NOT NULL,
    "purpose" "CustomerCodePurpose" NOT NULL,
    "customerId" UUID REFERENCES "Customer" ("id") ON DELETE CASCADE,
    "digest" TEXT NOT NULL,
    "tries" INTEGER NOT NULL DEFAULT 0,
    "endsAt" TIMESTAMPTZ(3) NOT NULL,
    PRIMARY KEY ("email", "purpose"),
    CONSTRAINT "CustomerCode_tries" CHECK ("tries" BETWEEN 0 AND 5),
    CONSTRAINT "CustomerCode_whose" CHECK (("purpose" = 'change_email') = ("customerId" IS NOT NULL))
);
CREATE INDEX "CustomerCode_endsAt_idx" ON "CustomerCode" ("endsAt");
CREATE INDEX "CustomerCode_customerId_idx" ON "CustomerCode" ("customerId");

CREATE TABLE "CustomerAddress" (
    "id" UUID NOT NULL PRIMARY KEY,
    "customerId" UUID NOT NULL REFERENCES "Customer" ("id") ON DELETE CASCADE,
    "street" TEXT NOT NULL,
    "city" TEXT NOT NULL,
    "department" TEXT NOT NULL,
    "postalCode" TEXT,
    "isDefault" BOOLEAN NOT NULL DEFAULT false,
    "createdAt" TIMESTAMPTZ(3) NOT NULL
);
CREATE INDEX "CustomerAddress_customerId_idx" ON "CustomerAddress" ("customerId");
CREATE UNIQUE INDEX "CustomerAddress_one_default" ON "CustomerAddress" ("customerId") WHERE "isDefault";

-- A card that Plexo keeps: which one it is, as people tell their cards apart. Its token is at Plexo alone.
CREATE TABLE "CustomerCard" (
    "id" UUID NOT NULL PRIMARY KEY,
    "customerId" UUID NOT NULL REFERENCES "Customer" ("id") ON DELETE CASCADE,
    "tokenDigest" TEXT NOT NULL UNIQUE,
    "brand" TEXT,
    "last4" TEXT NOT NULL,
    "expMonth" INTEGER NOT NULL,
    "expYear" INTEGER NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    CONSTRAINT "CustomerCard_last4" CHECK ("last4" ~ '^\d{4}$'),
    CONSTRAINT "CustomerCard_expiry" CHECK ("expMonth" BETWEEN 1 AND 12 AND "expYear" BETWEEN 2000 AND 2199)
);
CREATE INDEX "CustomerCard_customerId_idx" ON "CustomerCard" ("customerId");

-- A visit to Plexo's page to save a card, with what the shopper consented to.
CREATE TABLE "CustomerCardVisit" (
    "id" UUID NOT NULL PRIMARY KEY,
    "customerId" UUID NOT NULL REFERENCES "Customer" ("id") ON DELETE CASCADE,
    "reference" TEXT NOT NULL UNIQUE,
    "callbackKey" TEXT NOT NULL UNIQUE,
    "consentVersion" TEXT NOT NULL,
    "consentedAt" TIMESTAMPTZ(3) NOT NULL,
    "plexoSessionId" TEXT,
    "calledBackAt" TIMESTAMPTZ(3)
);
CREATE INDEX "CustomerCardVisit_customerId_idx" ON "CustomerCardVisit" ("customerId");

ALTER TABLE "Order" ADD COLUMN "customerId" UUID REFERENCES "Customer" ("id") ON DELETE SET NULL;
CREATE INDEX "Order_customerId_idx" ON "Order" ("customerId");
-- Orders of guests join the account whose address they were made with.
CREATE INDEX "Order_email" ON "Order" (lower("email"));

-- What an attempt is to be paid with, where its shopper chose a saved card.
ALTER TABLE "CheckoutAttempt"
    ADD COLUMN "cardId" UUID REFERENCES "CustomerCard" ("id") ON DELETE SET NULL;
CREATE INDEX "CheckoutAttempt_cardId_idx" ON "CheckoutAttempt" ("cardId");
