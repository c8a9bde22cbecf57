-- A monthly club: who is in it, each month of a member, and each try to charge one.
CREATE TYPE "ClubMemberState" AS ENUM ('active', 'paused', 'left');
CREATE TYPE "ClubMonthState" AS ENUM ('announced', 'charging', 'paid', 'skipped', 'missed');
CREATE TYPE "ClubChargeState" AS ENUM ('sent', 'paid', 'declined', 'unsent', 'not_charged');

CREATE TABLE "ClubMember" (
    "id" UUID NOT NULL PRIMARY KEY,
    "customerId" UUID NOT NULL UNIQUE REFERENCES "Customer" ("id") ON DELETE CASCADE,
    "state" "ClubMemberState" NOT NULL,
    "why" TEXT,
    "sku" TEXT NOT NULL REFERENCES "Variant" ("sku"),
    "currency" "Currency" NOT NULL,
    "cardId" UUID REFERENCES "CustomerCard" ("id") ON DELETE SET NULL,
    "locale" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "phone" TEXT NOT NULL,
    "documentType" "DocumentType" NOT NULL,
    "document" TEXT NOT NULL,
    "delivery" "DeliveryMethod" NOT NULL,
    "street" TEXT,
    "city" TEXT,
    "department" TEXT,
    "postalCode" TEXT,
    "anchorDay" INTEGER NOT NULL,
    "from" TEXT NOT NULL,
    "consentVersion" TEXT NOT NULL,
    "consentedAt" TIMESTAMPTZ(3) NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "dueAt" TIMESTAMPTZ(3),
    CONSTRAINT "ClubMember_anchorDay" CHECK ("anchorDay" BETWEEN 1 AND 31),
    CONSTRAINT "ClubMember_from" CHECK ("from" ~ '^\d{4}-\d{2}-\d{2}$'),
    CONSTRAINT "ClubMember_why" CHECK ("why" IS NULL OR "state" = 'paused')
);
CREATE INDEX "ClubMember_dueAt_idx" ON "ClubMember" ("dueAt");
CREATE INDEX "ClubMember_cardId_idx" ON "ClubMember" ("cardId");
CREATE INDEX "ClubMember_state_id_idx" ON "ClubMember" ("state", "id");

CREATE TABLE "ClubMonth" (
    "memberId" UUID NOT NULL REFERENCES "ClubMember" ("id") ON DELETE CASCADE,
    "month" TEXT NOT NULL,
    "state" "ClubMonthState" NOT NULL,
    "why" TEXT,
    "sku" TEXT NOT NULL,
    "currency" "Currency" NOT NULL,
    "name" TEXT,
    "unitPrice" INTEGER,
    "shipping" INTEGER,
    "announcedAt" TIMESTAMPTZ(3),
    "chargeAt" TIMESTAMPTZ(3),
    "closedAt" TIMESTAMPTZ(3),
    "orderId" UUID UNIQUE REFERENCES "Order" ("id"),
    PRIMARY KEY ("memberId", "month"),
    CONSTRAINT "ClubMonth_month" CHECK ("month" ~ '^\d{4}-(0[1-9]|1[0-2])$'),
    CONSTRAINT "ClubMonth_closed" CHECK (("state" IN ('announced', 'charging')) = ("closedAt" IS NULL)),
    -- What is charged was announced, with its price.
    CONSTRAINT "ClubMonth_announced" CHECK (
        "state" IN ('skipped', 'missed')
        OR ("announcedAt" IS NOT NULL AND "chargeAt" IS NOT NULL AND "name" IS NOT NULL
            AND "unitPrice" > 0 AND "shipping" >= 0)
    ),
    -- A month that was tried, or paid, has its order.
    CONSTRAINT "ClubMonth_order" CHECK ("state" NOT IN ('charging', 'paid') OR "orderId" IS NOT NULL)
);
CREATE INDEX "ClubMonth_state_month_idx" ON "ClubMonth" ("state", "month");
CREATE UNIQUE INDEX "ClubMonth_one_open" ON "ClubMonth" ("memberId") WHERE "closedAt" IS NULL;

CREATE TABLE "ClubCharge" (
    "memberId" UUID NOT NULL,
    "month" TEXT NOT NULL,
    "nth" INTEGER NOT NULL,
    "attemptId" UUID NOT NULL UNIQUE REFERENCES "CheckoutAttempt" ("id"),
    "state" "ClubChargeState" NOT NULL DEFAULT 'sent',
    "at" TIMESTAMPTZ(3) NOT NULL,
    "endedAt" TIMESTAMPTZ(3),
    PRIMARY KEY ("memberId", "month", "nth"),
    FOREIGN KEY ("memberId", "month") REFERENCES "ClubMonth" ("memberId", "month") ON DELETE CASCADE,
    CONSTRAINT "ClubCharge_nth" CHECK ("nth" >= 1),
    CONSTRAINT "ClubCharge_ended" CHECK (("state" = 'sent') = ("endedAt" IS NULL))
);
-- One try at a time, and a month is paid once.
CREATE UNIQUE INDEX "ClubCharge_one_sent" ON "ClubCharge" ("memberId", "month") WHERE "state" IN ('sent', 'paid');
