-- A gift card is what its movements add up to. Its code is stored nowhere: it follows from the card's id and the shop's
-- secret; the digest is what a typed code is looked up by.
CREATE TYPE "GiftCardMovementKind" AS ENUM ('issued', 'spent', 'given_back', 'adjusted');

CREATE TABLE "GiftCard" (
    "id" UUID NOT NULL,
    "digest" TEXT NOT NULL,
    "last4" TEXT NOT NULL,
    "currency" "Currency" NOT NULL,
    "amount" INTEGER NOT NULL,
    "balance" INTEGER NOT NULL DEFAULT 0,
    "orderId" UUID,
    "issuedAt" TIMESTAMPTZ(3) NOT NULL,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,
    "blockedAt" TIMESTAMPTZ(3),
    CONSTRAINT "GiftCard_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "GiftCard_amount_positive" CHECK ("amount" > 0),
    CONSTRAINT "GiftCard_balance_not_negative" CHECK ("balance" >= 0),
    CONSTRAINT "GiftCard_orderId_fkey" FOREIGN KEY ("orderId") REFERENCES "Order"("id") ON DELETE RESTRICT ON UPDATE CASCADE
);
CREATE UNIQUE INDEX "GiftCard_digest_key" ON "GiftCard"("digest");
CREATE UNIQUE INDEX "GiftCard_orderId_key" ON "GiftCard"("orderId");
CREATE INDEX "GiftCard_last4_idx" ON "GiftCard"("last4");
CREATE INDEX "GiftCard_issuedAt_id_idx" ON "GiftCard"("issuedAt", "id");

-- What an order pays with a card, and whether that is taken from it at present, for which time.
ALTER TABLE "Order"
    ADD COLUMN "giftCardId" UUID,
    ADD COLUMN "giftCardTotal" INTEGER NOT NULL DEFAULT 0,
    ADD COLUMN "giftCardHeld" BOOLEAN NOT NULL DEFAULT false,
    ADD COLUMN "giftCardTurn" INTEGER NOT NULL DEFAULT 0,
    ADD CONSTRAINT "Order_giftCardId_fkey" FOREIGN KEY ("giftCardId") REFERENCES "GiftCard"("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    ADD CONSTRAINT "Order_giftCard_whole" CHECK (
        CASE WHEN "giftCardId" IS NULL THEN "giftCardTotal" = 0 AND NOT "giftCardHeld"
        ELSE "kind" = 'goods' AND "giftCardTotal" BETWEEN 1 AND "total" END);
CREATE INDEX "Order_giftCardId_idx" ON "Order"("giftCardId");

CREATE TABLE "GiftCardMovement" (
    "id" BIGSERIAL NOT NULL,
    "giftCardId" UUID NOT NULL,
    "kind" "GiftCardMovementKind" NOT NULL,
    "amount" INTEGER NOT NULL,
    "key" TEXT NOT NULL,
    "orderId" UUID,
    "staffId" UUID,
    "note" TEXT,
    "at" TIMESTAMPTZ(3) NOT NULL,
    CONSTRAINT "GiftCardMovement_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "GiftCardMovement_moves" CHECK (
        CASE "kind" WHEN 'spent' THEN "amount" < 0 WHEN 'adjusted' THEN "amount" <> 0 ELSE "amount" > 0 END),
    CONSTRAINT "GiftCardMovement_by" CHECK (
        CASE "kind" WHEN 'adjusted' THEN "staffId" IS NOT NULL ELSE num_nonnulls("orderId", "staffId") > 0 END),
    CONSTRAINT "GiftCardMovement_giftCardId_fkey" FOREIGN KEY ("giftCardId") REFERENCES "GiftCard"("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "GiftCardMovement_orderId_fkey" FOREIGN KEY ("orderId") REFERENCES "Order"("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "GiftCardMovement_staffId_fkey" FOREIGN KEY ("staffId") REFERENCES "Staff"("id") ON DELETE RESTRICT ON UPDATE CASCADE
);
-- What was done for a reason is done once: "issued", "order …, time 1, spent", a form's key.
CREATE UNIQUE INDEX "GiftCardMovement_key_key" ON "GiftCardMovement"("key");
CREATE INDEX "GiftCardMovement_giftCardId_id_idx" ON "GiftCardMovement"("giftCardId", "id");
CREATE INDEX "GiftCardMovement_orderId_idx" ON "GiftCardMovement"("orderId");
CREATE INDEX "GiftCardMovement_at_idx" ON "GiftCardMovement"("at");

CREATE TRIGGER "GiftCardMovement_append_only" BEFORE UPDATE OR DELETE ON "GiftCardMovement"
    FOR EACH ROW EXECUTE FUNCTION "PaymentEvent_append_only"();

-- The balance is moved here alone, which locks the card: whoever spends it at the same time waits, and then finds less.
-- Of what an order took, no more is given back, and it takes no more than it said.
CREATE FUNCTION "GiftCardMovement_moves_balance"() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    taken INTEGER;
BEGIN
    UPDATE "GiftCard" SET "balance" = "balance" + NEW."amount" WHERE "id" = NEW."giftCardId";
    IF NEW."kind" IN ('spent', 'given_back') THEN
        SELECT -sum(m."amount") INTO taken FROM "GiftCardMovement" AS m
        WHERE m."orderId" = NEW."orderId" AND m."kind" IN ('spent', 'given_back');
        IF taken < 0 OR taken > (SELECT o."giftCardTotal" FROM "Order" AS o WHERE o."id" = NEW."orderId") THEN
            RAISE EXCEPTION 'An order takes from a gift card what it says, once, and gets back no more.'
                USING ERRCODE = 'check_violation', CONSTRAINT = 'GiftCardMovement_once';
        END IF;
    END IF;
    RETURN NULL;
END;
$$;
CREATE TRIGGER "GiftCardMovement_moves_balance" AFTER INSERT ON "GiftCardMovement"
    FOR EACH ROW EXECUTE FUNCTION "GiftCardMovement_moves_balance"();
