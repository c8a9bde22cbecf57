-- What the merchant's own fields of the checkout form were filled in with, by their names.
ALTER TABLE "Order" ADD COLUMN "ownFields" JSONB NOT NULL DEFAULT '{}';
