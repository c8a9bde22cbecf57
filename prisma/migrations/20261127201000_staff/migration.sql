-- Who works at the desk, their login sessions, and what they did.

CREATE TYPE "StaffRole" AS ENUM ('viewer', 'operator', 'owner');
CREATE TYPE "StaffLinkPurpose" AS ENUM ('invitation', 'reset');

CREATE TABLE "Staff" (
    "id" UUID NOT NULL PRIMARY KEY,
    "email" TEXT NOT NULL UNIQUE,
    "name" TEXT NOT NULL,
    "role" "StaffRole" NOT NULL,
    "locale" TEXT NOT NULL,
    "passwordHash" TEXT,
    "totpSecret" TEXT,
    "totpPending" TEXT,
    "totpStep" INTEGER,
    "active" BOOLEAN NOT NULL DEFAULT true,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    CONSTRAINT "Staff_email_small" CHECK ("email" = lower("email"))
);

CREATE TABLE "StaffLogin" (
    "id" UUID NOT NULL PRIMARY KEY,
    "staffId" UUID NOT NULL REFERENCES "Staff" ("id"),
    "tokenDigest" TEXT NOT NULL UNIQUE,
    "complete" BOOLEAN NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "seenAt" TIMESTAMPTZ(3) NOT NULL,
    "endsAt" TIMESTAMPTZ(3) NOT NULL,
    "agent" TEXT NOT NULL
);
CREATE INDEX "StaffLogin_staffId_idx" ON "StaffLogin" ("staffId");
CREATE INDEX "StaffLogin_endsAt_idx" ON "StaffLogin" ("endsAt");

CREATE TABLE "StaffRecoveryCode" (
    "staffId" UUID NOT NULL REFERENCES "Staff" ("id"),
    "digest" TEXT NOT NULL,
    PRIMARY KEY ("staffId", "digest")
);

CREATE TABLE "StaffLink" (
    "staffId" UUID NOT NULL PRIMARY KEY REFERENCES "Staff" ("id"),
    "purpose" "StaffLinkPurpose" NOT NULL,
    "tokenDigest" TEXT NOT NULL UNIQUE,
    "endsAt" TIMESTAMPTZ(3) NOT NULL
);

CREATE TABLE "StaffPolicy" (
    "id" INTEGER NOT NULL PRIMARY KEY DEFAULT 1,
    "secondFactorForAll" BOOLEAN NOT NULL DEFAULT false,
    "refundLimitUyu" INTEGER NOT NULL DEFAULT 1000000,
    "refundLimitUsd" INTEGER NOT NULL DEFAULT 25000,
    CONSTRAINT "StaffPolicy_one_row" CHECK ("id" = 1),
    CONSTRAINT "StaffPolicy_limits" CHECK ("refundLimitUyu" >= 0 AND "refundLimitUsd" >= 0)
);
INSERT INTO "StaffPolicy" DEFAULT VALUES;

CREATE TABLE "AuditEntry" (
    "id" UUID NOT NULL PRIMARY KEY,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "staffId" UUID REFERENCES "Staff" ("id"),
    "action" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "before" JSONB,
    "after" JSONB,
    "note" TEXT
);
CREATE INDEX "AuditEntry_staffId_id_idx" ON "AuditEntry" ("staffId", "id");
CREATE INDEX "AuditEntry_subject_id_idx" ON "AuditEntry" ("subject", "id");

CREATE FUNCTION "AuditEntry_append_only"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'AuditEntry is append-only: % is not allowed', TG_OP
        USING ERRCODE = 'restrict_violation';
END;
$$;

CREATE TRIGGER "AuditEntry_append_only" BEFORE UPDATE OR DELETE ON "AuditEntry"
    FOR EACH ROW EXECUTE FUNCTION "AuditEntry_append_only"();
CREATE TRIGGER "AuditEntry_keep_all" BEFORE TRUNCATE ON "AuditEntry"
    FOR EACH STATEMENT EXECUTE FUNCTION "AuditEntry_append_only"();
