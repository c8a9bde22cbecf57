-- What else the orders of a member say: a note for the delivery, and the merchant's own fields.
ALTER TABLE "ClubMember"
    ADD COLUMN "note" TEXT,
    ADD COLUMN "ownFields" JSONB NOT NULL DEFAULT '{}';
