-- What was not applied, and what was not understood, is found in an inbox of millions.
CREATE INDEX "PaymentCallback_state_id_idx" ON "PaymentCallback" ("state", "id") WHERE "state" <> 'applied';
CREATE INDEX "PaymentCallback_not_understood_idx" ON "PaymentCallback" ("id") WHERE "problem" IS NOT NULL;

-- A day here beside that day at Plexo.
CREATE TYPE "ComparisonState" AS ENUM ('running', 'done', 'incomplete');
CREATE TYPE "ComparisonKind" AS ENUM ('currency_differs', 'amount_differs', 'twice_at_plexo', 'only_at_plexo', 'only_here', 'not_yet_due');
CREATE TYPE "ComparisonSubject" AS ENUM ('session', 'payment');

CREATE TABLE "Comparison" (
    "day" TEXT NOT NULL PRIMARY KEY,
    "state" "ComparisonState" NOT NULL,
    "startedAt" TIMESTAMPTZ(3) NOT NULL,
    "finishedAt" TIMESTAMPTZ(3),
    "leaseUntil" TIMESTAMPTZ(3) NOT NULL,
    "problem" TEXT,
    "listedPayments" BOOLEAN NOT NULL DEFAULT false,
    "sessionsMatched" INTEGER NOT NULL DEFAULT 0,
    "paymentsMatched" INTEGER NOT NULL DEFAULT 0,
    "sessionsOfOthers" INTEGER NOT NULL DEFAULT 0,
    "paymentsOfOthers" INTEGER NOT NULL DEFAULT 0
);

CREATE TABLE "ComparisonItem" (
    "id" UUID NOT NULL PRIMARY KEY,
    "day" TEXT NOT NULL REFERENCES "Comparison" ("day") ON DELETE CASCADE ON UPDATE CASCADE,
    "kind" "ComparisonKind" NOT NULL,
    "subject" "ComparisonSubject" NOT NULL,
    "plexoId" TEXT,
    "reference" TEXT NOT NULL,
    "attemptId" UUID REFERENCES "CheckoutAttempt" ("id") ON DELETE SET NULL ON UPDATE CASCADE,
    "since" TIMESTAMPTZ(3),
    "status" TEXT,
    "field" TEXT,
    "currencyHere" TEXT,
    "here" INTEGER,
    "currencyAtPlexo" TEXT,
    "atPlexo" INTEGER,
    "acceptedAt" TIMESTAMPTZ(3),
    "acceptedById" UUID REFERENCES "Staff" ("id"),
    "note" TEXT,
    CONSTRAINT "ComparisonItem_accepted" CHECK (("acceptedAt" IS NULL) = ("note" IS NULL))
);
CREATE INDEX "ComparisonItem_day_id_idx" ON "ComparisonItem" ("day", "id");
CREATE INDEX "ComparisonItem_attemptId_idx" ON "ComparisonItem" ("attemptId");
