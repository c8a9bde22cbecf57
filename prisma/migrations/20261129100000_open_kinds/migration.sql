-- Orders without goods. A new value cannot be used in the transaction that adds it: the constraints come after.
CREATE TYPE "OrderKind" AS ENUM ('goods', 'gift_card', 'donation');
ALTER TYPE "StockState" ADD VALUE 'none' BEFORE 'held';
