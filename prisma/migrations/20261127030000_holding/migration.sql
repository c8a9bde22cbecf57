-- For whom an order's goods are held, so that what one address holds and does not pay can be limited.
ALTER TABLE "Order" ADD COLUMN "holder" TEXT;

-- Few orders hold goods, in a table that only grows.
CREATE INDEX "Order_held" ON "Order"("holder") WHERE "stock" = 'held';

-- Two more ways in which an attempt ends: Plexo was never asked for its session; the merchant gave its goods back.
ALTER TYPE "CloseReason" ADD VALUE 'unsent';
ALTER TYPE "CloseReason" ADD VALUE 'released';
