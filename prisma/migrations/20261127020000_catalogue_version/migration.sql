-- A number that moves with every change of what the catalogue's pages show: each process keeps pages under it.
CREATE TABLE "CatalogueVersion" (
    "id" INTEGER NOT NULL DEFAULT 1,
    "version" BIGINT NOT NULL DEFAULT 1,

    CONSTRAINT "CatalogueVersion_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "CatalogueVersion_one_row" CHECK ("id" = 1)
);
INSERT INTO "CatalogueVersion" DEFAULT VALUES;

CREATE FUNCTION "CatalogueVersion_move"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    UPDATE "CatalogueVersion" SET "version" = "version" + 1;
    RETURN NULL;
END;
$$;

-- What the pages say of a variant's stock: none, so many left, or some.
CREATE FUNCTION "stock_class"("available" INTEGER) RETURNS INTEGER LANGUAGE sql IMMUTABLE AS
    $$ SELECT CASE WHEN "available" <= 0 THEN 0 WHEN "available" <= 5 THEN 1 ELSE 2 END $$;

-- Deferred to the commit: the row is the last that a transaction locks, so no two can wait for each other there.
CREATE CONSTRAINT TRIGGER "Category_moves_version" AFTER INSERT OR UPDATE OR DELETE ON "Category"
    DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION "CatalogueVersion_move"();
CREATE CONSTRAINT TRIGGER "Product_moves_version" AFTER INSERT OR UPDATE OR DELETE ON "Product"
    DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION "CatalogueVersion_move"();
CREATE CONSTRAINT TRIGGER "Variant_comes_or_goes" AFTER INSERT OR DELETE ON "Variant"
    DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION "CatalogueVersion_move"();
CREATE CONSTRAINT TRIGGER "Variant_moves_version" AFTER UPDATE ON "Variant"
    DEFERRABLE INITIALLY DEFERRED FOR EACH ROW
    WHEN (
        (OLD."sku", OLD."productSlug", OLD."position", OLD."size", OLD."color", OLD."priceUyu", OLD."priceUsd")
            IS DISTINCT FROM
        (NEW."sku", NEW."productSlug", NEW."position", NEW."size", NEW."color", NEW."priceUyu", NEW."priceUsd")
        OR "stock_class"(OLD."available") IS DISTINCT FROM "stock_class"(NEW."available")
    )
    EXECUTE FUNCTION "CatalogueVersion_move"();
