-- A variant may look different from its product. Null: as the product does.
ALTER TABLE "Variant" ADD COLUMN "image" TEXT;

CREATE CONSTRAINT TRIGGER "Variant_picture_moves_version" AFTER UPDATE ON "Variant"
    DEFERRABLE INITIALLY DEFERRED FOR EACH ROW
    WHEN (OLD."image" IS DISTINCT FROM NEW."image")
    EXECUTE FUNCTION "CatalogueVersion_move"();
