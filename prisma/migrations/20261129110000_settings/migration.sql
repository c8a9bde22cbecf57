-- What the desk changed of how the shop sells, section by section. Null: as shop.ts says.
CREATE TABLE "Setting" (
    "section" TEXT NOT NULL,
    "value" JSONB,
    "revision" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "Setting_pkey" PRIMARY KEY ("section"),
    CONSTRAINT "Setting_section_known" CHECK ("section" IN ('payment', 'installments', 'delivery'))
);
-- The rows are there from the start, so that there is something to lock.
INSERT INTO "Setting" ("section") VALUES ('payment'), ('installments'), ('delivery');
