-- A variant is sold in the currencies in which it has a price.
ALTER TABLE "Variant" ALTER COLUMN "priceUyu" DROP NOT NULL, ALTER COLUMN "priceUsd" DROP NOT NULL;
ALTER TABLE "Variant" ADD CONSTRAINT "Variant_priced" CHECK (num_nonnulls("priceUyu", "priceUsd") > 0) NOT VALID;
ALTER TABLE "Variant" VALIDATE CONSTRAINT "Variant_priced";
