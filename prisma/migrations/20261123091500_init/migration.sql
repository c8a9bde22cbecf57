-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "public";

-- CreateEnum
CREATE TYPE "Currency" AS ENUM ('UYU', 'USD');

-- CreateEnum
CREATE TYPE "OrderState" AS ENUM ('awaiting_payment', 'confirming', 'authorized', 'paid', 'partially_refunded', 'refunded', 'cancelled');

-- CreateEnum
CREATE TYPE "StockState" AS ENUM ('held', 'released', 'sold');

-- CreateEnum
CREATE TYPE "DeliveryMethod" AS ENUM ('delivery', 'pickup');

-- CreateEnum
CREATE TYPE "DocumentType" AS ENUM ('ci', 'rut', 'passport', 'other');

-- CreateEnum
CREATE TYPE "AttemptState" AS ENUM ('creating', 'open', 'closed');

-- CreateEnum
CREATE TYPE "CloseReason" AS ENUM ('paid', 'declined', 'expired', 'refused', 'superseded');

-- CreateEnum
CREATE TYPE "CallbackState" AS ENUM ('received', 'applied', 'ignored', 'flagged');

-- CreateTable
CREATE TABLE "Category" (
    "slug" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "name" JSONB NOT NULL,
    "intro" JSONB NOT NULL,

    CONSTRAINT "Category_pkey" PRIMARY KEY ("slug")
);

-- CreateTable
CREATE TABLE "Product" (
    "slug" TEXT NOT NULL,
    "categorySlug" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "active" BOOLEAN NOT NULL DEFAULT true,
    "name" JSONB NOT NULL,
    "summary" JSONB NOT NULL,
    "description" JSONB NOT NULL,
    "image" TEXT NOT NULL,

    CONSTRAINT "Product_pkey" PRIMARY KEY ("slug")
);

-- CreateTable
CREATE TABLE "Variant" (
    "sku" TEXT NOT NULL,
    "productSlug" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "size" TEXT,
    "color" TEXT,
    "priceUyu" INTEGER NOT NULL,
    "priceUsd" INTEGER NOT NULL,
    "onHand" INTEGER NOT NULL,
    "available" INTEGER NOT NULL,
    "held" INTEGER NOT NULL DEFAULT 0,
    "sold" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "Variant_pkey" PRIMARY KEY ("sku")
);

-- CreateTable
CREATE TABLE "Order" (
    "id" UUID NOT NULL,
    "number" SERIAL NOT NULL,
    "token" TEXT NOT NULL,
    "cartId" TEXT NOT NULL,
    "cartDigest" TEXT NOT NULL,
    "locale" TEXT NOT NULL,
    "currency" "Currency" NOT NULL,
    "subtotal" INTEGER NOT NULL,
    "shipping" INTEGER NOT NULL,
    "total" INTEGER NOT NULL,
    "installments" INTEGER NOT NULL,
    "state" "OrderState" NOT NULL DEFAULT 'awaiting_payment',
    "stock" "StockState" NOT NULL DEFAULT 'held',
    "paidTotal" INTEGER NOT NULL DEFAULT 0,
    "refundedTotal" INTEGER NOT NULL DEFAULT 0,
    "paidAt" TIMESTAMPTZ(3),
    "flagReason" TEXT,
    "flaggedAt" TIMESTAMPTZ(3),
    "name" TEXT NOT NULL,
    "email" TEXT NOT NULL,
    "phone" TEXT NOT NULL,
    "documentType" "DocumentType" NOT NULL,
    "document" TEXT NOT NULL,
    "delivery" "DeliveryMethod" NOT NULL,
    "street" TEXT,
    "city" TEXT,
    "department" TEXT,
    "postalCode" TEXT,
    "note" TEXT,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Order_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "OrderLine" (
    "id" UUID NOT NULL,
    "orderId" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "sku" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "detail" TEXT NOT NULL,
    "image" TEXT NOT NULL,
    "quantity" INTEGER NOT NULL,
    "unitPrice" INTEGER NOT NULL,

    CONSTRAINT "OrderLine_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "CheckoutAttempt" (
    "id" UUID NOT NULL,
    "orderId" UUID NOT NULL,
    "sessionReference" TEXT NOT NULL,
    "paymentReference" TEXT NOT NULL,
    "invoiceNumber" TEXT NOT NULL,
    "callbackKey" TEXT NOT NULL,
    "currency" "Currency" NOT NULL,
    "amount" INTEGER NOT NULL,
    "installments" INTEGER NOT NULL,
    "state" "AttemptState" NOT NULL DEFAULT 'creating',
    "closeReason" "CloseReason",
    "plexoSessionId" TEXT,
    "redirectUrl" TEXT,
    "expiresAt" TIMESTAMPTZ(3),
    "leaseUntil" TIMESTAMPTZ(3),
    "sentAt" TIMESTAMPTZ(3),
    "nextCheckAt" TIMESTAMPTZ(3),
    "lastCheckedAt" TIMESTAMPTZ(3),
    "checks" INTEGER NOT NULL DEFAULT 0,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "closedAt" TIMESTAMPTZ(3),

    CONSTRAINT "CheckoutAttempt_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "PaymentCallback" (
    "id" UUID NOT NULL,
    "attemptId" UUID NOT NULL,
    "receivedAt" TIMESTAMPTZ(3) NOT NULL,
    "body" JSONB,
    "paymentId" TEXT,
    "state" "CallbackState" NOT NULL DEFAULT 'received',
    "reason" TEXT,
    "processedAt" TIMESTAMPTZ(3),

    CONSTRAINT "PaymentCallback_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Payment" (
    "plexoId" TEXT NOT NULL,
    "orderId" UUID NOT NULL,
    "attemptId" UUID NOT NULL,
    "status" TEXT NOT NULL,
    "currency" TEXT NOT NULL,
    "amount" INTEGER NOT NULL,
    "capturedAmount" INTEGER NOT NULL,
    "refundedAmount" INTEGER NOT NULL,
    "brand" TEXT,
    "last4" TEXT,
    "authorization" TEXT,
    "resultCode" TEXT,
    "resultMessage" TEXT,
    "transactions" INTEGER NOT NULL,
    "plexoCreatedAt" TIMESTAMPTZ(3),
    "plexoUpdatedAt" TIMESTAMPTZ(3),
    "seenAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Payment_pkey" PRIMARY KEY ("plexoId")
);

-- CreateTable
CREATE TABLE "PaymentEvent" (
    "id" UUID NOT NULL,
    "orderId" UUID NOT NULL,
    "attemptId" UUID,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "kind" TEXT NOT NULL,
    "data" JSONB NOT NULL,

    CONSTRAINT "PaymentEvent_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "Product_categorySlug_position_idx" ON "Product"("categorySlug", "position");

-- CreateIndex
CREATE INDEX "Variant_productSlug_position_idx" ON "Variant"("productSlug", "position");

-- CreateIndex
CREATE UNIQUE INDEX "Order_number_key" ON "Order"("number");

-- CreateIndex
CREATE UNIQUE INDEX "Order_token_key" ON "Order"("token");

-- CreateIndex
CREATE INDEX "Order_state_createdAt_idx" ON "Order"("state", "createdAt");

-- CreateIndex
CREATE UNIQUE INDEX "Order_cartId_cartDigest_key" ON "Order"("cartId", "cartDigest");

-- CreateIndex
CREATE UNIQUE INDEX "OrderLine_orderId_position_key" ON "OrderLine"("orderId", "position");

-- CreateIndex
CREATE UNIQUE INDEX "CheckoutAttempt_sessionReference_key" ON "CheckoutAttempt"("sessionReference");

-- CreateIndex
CREATE UNIQUE INDEX "CheckoutAttempt_paymentReference_key" ON "CheckoutAttempt"("paymentReference");

-- CreateIndex
CREATE UNIQUE INDEX "CheckoutAttempt_invoiceNumber_key" ON "CheckoutAttempt"("invoiceNumber");

-- CreateIndex
CREATE UNIQUE INDEX "CheckoutAttempt_callbackKey_key" ON "CheckoutAttempt"("callbackKey");

-- CreateIndex
CREATE INDEX "CheckoutAttempt_orderId_createdAt_idx" ON "CheckoutAttempt"("orderId", "createdAt");

-- CreateIndex
CREATE INDEX "CheckoutAttempt_nextCheckAt_idx" ON "CheckoutAttempt"("nextCheckAt");

-- CreateIndex
CREATE INDEX "PaymentCallback_attemptId_receivedAt_idx" ON "PaymentCallback"("attemptId", "receivedAt");

-- CreateIndex
CREATE INDEX "PaymentCallback_state_receivedAt_idx" ON "PaymentCallback"("state", "receivedAt");

-- CreateIndex
CREATE INDEX "Payment_orderId_idx" ON "Payment"("orderId");

-- CreateIndex
CREATE INDEX "PaymentEvent_orderId_at_idx" ON "PaymentEvent"("orderId", "at");

-- AddForeignKey
ALTER TABLE "Product" ADD CONSTRAINT "Product_categorySlug_fkey" FOREIGN KEY ("categorySlug") REFERENCES "Category"("slug") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Variant" ADD CONSTRAINT "Variant_productSlug_fkey" FOREIGN KEY ("productSlug") REFERENCES "Product"("slug") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "OrderLine" ADD CONSTRAINT "OrderLine_orderId_fkey" FOREIGN KEY ("orderId") REFERENCES "Order"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "OrderLine" ADD CONSTRAINT "OrderLine_sku_fkey" FOREIGN KEY ("sku") REFERENCES "Variant"("sku") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CheckoutAttempt" ADD CONSTRAINT "CheckoutAttempt_orderId_fkey" FOREIGN KEY ("orderId") REFERENCES "Order"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PaymentCallback" ADD CONSTRAINT "PaymentCallback_attemptId_fkey" FOREIGN KEY ("attemptId") REFERENCES "CheckoutAttempt"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Payment" ADD CONSTRAINT "Payment_orderId_fkey" FOREIGN KEY ("orderId") REFERENCES "Order"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Payment" ADD CONSTRAINT "Payment_attemptId_fkey" FOREIGN KEY ("attemptId") REFERENCES "CheckoutAttempt"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PaymentEvent" ADD CONSTRAINT "PaymentEvent_orderId_fkey" FOREIGN KEY ("orderId") REFERENCES "Order"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PaymentEvent" ADD CONSTRAINT "PaymentEvent_attemptId_fkey" FOREIGN KEY ("attemptId") REFERENCES "CheckoutAttempt"("id") ON DELETE CASCADE ON UPDATE CASCADE;


-- What the schema language cannot say.

-- Stock adds up at all times, and none of it is ever negative.
ALTER TABLE "Variant"
    ADD CONSTRAINT "Variant_stock_adds_up" CHECK ("onHand" = "available" + "held" + "sold"),
    ADD CONSTRAINT "Variant_stock_not_negative" CHECK ("onHand" >= 0 AND "available" >= 0 AND "held" >= 0 AND "sold" >= 0),
    ADD CONSTRAINT "Variant_price_not_negative" CHECK ("priceUyu" >= 0 AND "priceUsd" >= 0);

ALTER TABLE "Order"
    ADD CONSTRAINT "Order_total_adds_up" CHECK ("total" = "subtotal" + "shipping"),
    ADD CONSTRAINT "Order_amounts_not_negative" CHECK ("subtotal" >= 0 AND "shipping" >= 0 AND "total" >= 0 AND "paidTotal" >= 0 AND "refundedTotal" >= 0),
    ADD CONSTRAINT "Order_installments_positive" CHECK ("installments" > 0);

ALTER TABLE "OrderLine"
    ADD CONSTRAINT "OrderLine_quantity_positive" CHECK ("quantity" > 0),
    ADD CONSTRAINT "OrderLine_price_not_negative" CHECK ("unitPrice" >= 0);

ALTER TABLE "CheckoutAttempt"
    ADD CONSTRAINT "CheckoutAttempt_amount_not_negative" CHECK ("amount" >= 0),
    ADD CONSTRAINT "CheckoutAttempt_installments_positive" CHECK ("installments" > 0);

-- An order has at most one attempt that is not closed: a double click finds the first one.
CREATE UNIQUE INDEX "CheckoutAttempt_one_open_per_order" ON "CheckoutAttempt"("orderId") WHERE "state" <> 'closed';

-- The history of an order's money is only ever added to. It goes when its order is deleted, not before.
CREATE FUNCTION "PaymentEvent_append_only"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP = 'DELETE' AND pg_trigger_depth() > 1 THEN
        RETURN OLD; -- the cascade of a deleted order or attempt
    END IF;
    RAISE EXCEPTION 'PaymentEvent is append-only: % is not allowed', TG_OP
        USING ERRCODE = 'restrict_violation';
END;
$$;

CREATE TRIGGER "PaymentEvent_append_only" BEFORE UPDATE OR DELETE ON "PaymentEvent"
    FOR EACH ROW EXECUTE FUNCTION "PaymentEvent_append_only"();
