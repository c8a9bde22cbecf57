-- A category or a variant that is off sale stays, as orders tell of it.
ALTER TABLE "Category" ADD COLUMN "active" BOOLEAN NOT NULL DEFAULT true;
ALTER TABLE "Variant" ADD COLUMN "active" BOOLEAN NOT NULL DEFAULT true;

CREATE CONSTRAINT TRIGGER "Variant_goes_on_or_off_sale" AFTER UPDATE ON "Variant"
    DEFERRABLE INITIALLY DEFERRED FOR EACH ROW
    WHEN (OLD."active" IS DISTINCT FROM NEW."active")
    EXECUTE FUNCTION "CatalogueVersion_move"();
