-- A gift card and a donation: the payer chooses the amount at Plexo, and until then the order has no total.
ALTER TABLE "Order"
    ADD COLUMN "kind" "OrderKind" NOT NULL DEFAULT 'goods',
    ADD COLUMN "recipientEmail" TEXT,
    ADD COLUMN "recipientLocale" TEXT,
    ADD COLUMN "giftMessage" TEXT,
    ALTER COLUMN "total" DROP NOT NULL,
    ALTER COLUMN "phone" DROP NOT NULL,
    ALTER COLUMN "documentType" DROP NOT NULL,
    ALTER COLUMN "document" DROP NOT NULL,
    ALTER COLUMN "delivery" DROP NOT NULL;

ALTER TABLE "Order" DROP CONSTRAINT "Order_total_adds_up";
ALTER TABLE "Order"
    ADD CONSTRAINT "Order_total_adds_up" CHECK ("kind" <> 'goods' OR "total" = "subtotal" + "shipping"),
    ADD CONSTRAINT "Order_goods_are_told" CHECK (
        "kind" <> 'goods' OR num_nulls("total", "phone", "documentType", "document", "delivery") = 0),
    ADD CONSTRAINT "Order_open_has_no_goods" CHECK (
        "kind" = 'goods' OR ("subtotal" = 0 AND "shipping" = 0 AND "stock" = 'none')),
    ADD CONSTRAINT "Order_money_has_total" CHECK (
        "total" IS NOT NULL OR ("paidTotal" = 0 AND "state" IN ('awaiting_payment', 'confirming', 'cancelled')));

ALTER TABLE "CheckoutAttempt"
    ALTER COLUMN "amount" DROP NOT NULL,
    ADD COLUMN "leastAmount" INTEGER,
    ADD COLUMN "mostAmount" INTEGER,
    ADD CONSTRAINT "CheckoutAttempt_fixed_or_open" CHECK (
        ("amount" IS NOT NULL AND num_nulls("leastAmount", "mostAmount") = 2)
        OR ("amount" IS NULL AND num_nulls("leastAmount", "mostAmount") = 0 AND 0 < "leastAmount" AND "leastAmount" <= "mostAmount"));

-- Who has no phone and no document is found by name and e-mail all the same. Of the rows so far nothing changes.
CREATE OR REPLACE FUNCTION "buyer_text"("name" TEXT, "email" TEXT, "phone" TEXT, "document" TEXT)
    RETURNS TEXT LANGUAGE sql IMMUTABLE PARALLEL SAFE
    SET search_path FROM CURRENT AS
    $$ SELECT "plain_text"("name" || ' ' || "email" || ' ' || regexp_replace(coalesce("phone", ''), '\D', '', 'g') || ' ' || coalesce("document", '')) $$;
