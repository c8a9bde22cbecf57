-- What the desk changed counts its changes: filling the catalogue again leaves it alone, and an edit that was
-- begun before another one is told so.
ALTER TABLE "Category" ADD COLUMN "revision" INTEGER NOT NULL DEFAULT 0;
ALTER TABLE "Product" ADD COLUMN "revision" INTEGER NOT NULL DEFAULT 0;
ALTER TABLE "Variant" ADD COLUMN "revision" INTEGER NOT NULL DEFAULT 0;

CREATE TABLE "StockChange" (
    "id" UUID NOT NULL PRIMARY KEY,
    "sku" TEXT NOT NULL REFERENCES "Variant" ("sku") ON DELETE RESTRICT ON UPDATE CASCADE,
    "staffId" UUID NOT NULL REFERENCES "Staff" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "delta" INTEGER NOT NULL,
    "available" INTEGER NOT NULL,
    "reason" TEXT NOT NULL,
    CONSTRAINT "StockChange_changes" CHECK ("delta" <> 0)
);
CREATE INDEX "StockChange_sku_id_idx" ON "StockChange" ("sku", "id");
