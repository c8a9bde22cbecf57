-- Passkeys of shoppers: whom they say they are of, their public keys, and what they are asked to sign.

ALTER TABLE "Customer" ADD COLUMN "passkeyHandle" TEXT UNIQUE;

CREATE TABLE "CustomerPasskey" (
    "id" UUID NOT NULL PRIMARY KEY,
    "customerId" UUID NOT NULL REFERENCES "Customer" ("id") ON DELETE CASCADE,
    "credentialId" TEXT NOT NULL UNIQUE,
    "publicKey" BYTEA NOT NULL,
    "counter" BIGINT NOT NULL,
    "provider" TEXT,
    "isSynced" BOOLEAN NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "usedAt" TIMESTAMPTZ(3),
    -- Four bytes without a sign, as WebAuthn has it.
    CONSTRAINT "CustomerPasskey_counter" CHECK ("counter" BETWEEN 0 AND 4294967295)
);
CREATE INDEX "CustomerPasskey_customerId_idx" ON "CustomerPasskey" ("customerId");

CREATE TABLE "CustomerPasskeyChallenge" (
    "digest" TEXT NOT NULL PRIMARY KEY,
    "customerId" UUID REFERENCES "Customer" ("id") ON DELETE CASCADE,
    "endsAt" TIMESTAMPTZ(3) NOT NULL
);
CREATE INDEX "CustomerPasskeyChallenge_endsAt_idx" ON "CustomerPasskeyChallenge" ("endsAt");
CREATE INDEX "CustomerPasskeyChallenge_customerId_idx" ON "CustomerPasskeyChallenge" ("customerId");
