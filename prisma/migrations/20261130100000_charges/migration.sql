-- An attempt is a session at Plexo, or one charge of a saved card, which has no session and is open from its beginning.
CREATE TYPE "AttemptVia" AS ENUM ('session', 'charge');

ALTER TABLE "CheckoutAttempt"
    ADD COLUMN "via" "AttemptVia" NOT NULL DEFAULT 'session',
    ADD CONSTRAINT "CheckoutAttempt_charge" CHECK (
        "via" = 'session' OR (
            "state" <> 'creating' AND "plexoSessionId" IS NULL AND "redirectUrl" IS NULL
            AND "expiresAt" IS NOT NULL AND "sentAt" IS NOT NULL AND "amount" IS NOT NULL
        )
    );
