-- What the cart and the addresses of pages would not read back is not stored, and nothing is given away by mistake.
-- Not validated: goods that are there already are judged when they are changed.
ALTER TABLE "Category" ADD CONSTRAINT "Category_slug_legal" CHECK ("slug" ~ '^[a-z0-9-]{1,100}$') NOT VALID;
ALTER TABLE "Product" ADD CONSTRAINT "Product_slug_legal" CHECK ("slug" ~ '^[a-z0-9-]{1,100}$') NOT VALID;
ALTER TABLE "Variant"
    DROP CONSTRAINT "Variant_price_not_negative",
    ADD CONSTRAINT "Variant_sku_legal" CHECK ("sku" ~ '^[A-Z0-9-]{1,40}$') NOT VALID,
    ADD CONSTRAINT "Variant_price_positive" CHECK ("priceUyu" > 0 AND "priceUsd" > 0) NOT VALID;
