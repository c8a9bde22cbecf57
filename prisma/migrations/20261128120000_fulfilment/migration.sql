-- How far an order's goods are, from the shelf to the shopper.
CREATE TYPE "FulfilmentState" AS ENUM ('to_pack', 'packed', 'shipped', 'delivered', 'ready', 'picked_up');

ALTER TABLE "Order"
    ADD COLUMN "fulfilment" "FulfilmentState" NOT NULL DEFAULT 'to_pack',
    ADD COLUMN "fulfilledAt" TIMESTAMPTZ(3),
    ADD COLUMN "carrier" TEXT,
    ADD COLUMN "tracking" TEXT,
    ADD COLUMN "trackingUrl" TEXT,
    ADD CONSTRAINT "Order_fulfilment_way" CHECK (
        CASE "delivery"
            WHEN 'delivery' THEN "fulfilment" NOT IN ('ready', 'picked_up')
            ELSE "fulfilment" NOT IN ('shipped', 'delivered')
        END
    ),
    ADD CONSTRAINT "Order_trackingUrl_https" CHECK ("trackingUrl" LIKE 'https://%');

-- What is to be packed, sent or handed over is read by its step, oldest first, among orders that are paid.
CREATE INDEX "Order_fulfilment_number_idx" ON "Order" ("fulfilment", "number")
    WHERE "state" IN ('paid', 'partially_refunded');

-- How many of a line came back to the shelf: never more than there were.
ALTER TABLE "OrderLine"
    ADD COLUMN "returned" INTEGER NOT NULL DEFAULT 0,
    ADD CONSTRAINT "OrderLine_returned" CHECK ("returned" BETWEEN 0 AND "quantity");
