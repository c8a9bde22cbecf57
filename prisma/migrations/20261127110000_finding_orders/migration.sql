-- The desk finds an order by a part of a name, an e-mail address, a phone or a document, whatever the accents and
-- capitals, by the last digits of the card and by its amount, and goes through all of them by time.
CREATE EXTENSION IF NOT EXISTS pg_trgm;
CREATE EXTENSION IF NOT EXISTS unaccent;

-- unaccent is not immutable by itself, as its dictionary could be another one; with the dictionary named it is. An
-- index is made with no search path, so the functions bring the one of now.
CREATE FUNCTION "plain_text"(TEXT) RETURNS TEXT LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
    SET search_path FROM CURRENT AS
    $$ SELECT lower(unaccent('unaccent', $1)) $$;
-- One text for one index: a search for one of the four looks again at its own column.
CREATE FUNCTION "buyer_text"("name" TEXT, "email" TEXT, "phone" TEXT, "document" TEXT)
    RETURNS TEXT LANGUAGE sql IMMUTABLE PARALLEL SAFE
    SET search_path FROM CURRENT AS
    $$ SELECT "plain_text"("name" || ' ' || "email" || ' ' || regexp_replace("phone", '\D', '', 'g') || ' ' || "document") $$;

CREATE INDEX "Order_buyer" ON "Order" USING gin ("buyer_text"("name", "email", "phone", "document") gin_trgm_ops);
CREATE INDEX "Order_createdAt_number_idx" ON "Order"("createdAt", "number");
CREATE INDEX "Order_total_idx" ON "Order"("total");
CREATE INDEX "Order_flagged" ON "Order"("flaggedAt") WHERE "flagReason" IS NOT NULL;
CREATE INDEX "Payment_last4_idx" ON "Payment"("last4");
CREATE INDEX "CheckoutAttempt_plexoSessionId_idx" ON "CheckoutAttempt"("plexoSessionId");
