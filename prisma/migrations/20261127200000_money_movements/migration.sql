-- What was captured and given back, and when: reports by day add up to what Plexo says of each payment.
CREATE TABLE "MoneyMovement" (
    "id" BIGSERIAL NOT NULL,
    "paymentId" TEXT NOT NULL,
    "kind" "OperationKind" NOT NULL,
    "currency" "Currency" NOT NULL,
    "amount" INTEGER NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "MoneyMovement_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "MoneyMovement_moves" CHECK ("amount" <> 0),
    CONSTRAINT "MoneyMovement_paymentId_fkey" FOREIGN KEY ("paymentId") REFERENCES "Payment"("plexoId") ON DELETE CASCADE ON UPDATE CASCADE
);
CREATE INDEX "MoneyMovement_at_idx" ON "MoneyMovement"("at");
CREATE INDEX "MoneyMovement_paymentId_idx" ON "MoneyMovement"("paymentId");

-- Of payments that are there already: each change that their histories tell of, and what these don't tell.
WITH seen AS (
    SELECT e."id", e."data"->>'paymentId' AS "paymentId", e."at", e."data"->>'status' AS "status",
        coalesce((e."data"->>'captured')::int, 0) AS "captured", coalesce((e."data"->>'refunded')::int, 0) AS "refunded"
    FROM "PaymentEvent" AS e WHERE e."kind" = 'payment.seen'
), steps AS (
    SELECT "paymentId", "status", "captured", "refunded", "at", "id" FROM seen
    UNION ALL
    SELECT "plexoId", "status", "capturedAmount", "refundedAmount", "seenAt", NULL FROM "Payment"
), counted AS (
    SELECT s."paymentId", s."at", s."id", k."kind", k."amount"
    FROM steps AS s CROSS JOIN LATERAL (VALUES
        ('capture'::"OperationKind", CASE WHEN "status" IN ('approved', 'partially-refunded', 'refunded', 'cancelled') THEN "captured" ELSE 0 END),
        ('refund', CASE WHEN "status" IN ('approved', 'partially-refunded', 'refunded', 'cancelled') THEN "refunded" ELSE 0 END),
        ('cancellation', CASE WHEN "status" = 'cancelled' THEN "captured" - "refunded" ELSE 0 END)
    ) AS k ("kind", "amount")
), moved AS (
    SELECT "paymentId", "kind", "at", "id",
        "amount" - lag("amount", 1, 0) OVER (PARTITION BY "paymentId", "kind" ORDER BY "id" NULLS LAST) AS "amount"
    FROM counted
)
INSERT INTO "MoneyMovement" ("paymentId", "kind", "currency", "amount", "at")
SELECT m."paymentId", m."kind", a."currency", m."amount", m."at"
FROM moved AS m JOIN "Payment" AS p ON p."plexoId" = m."paymentId" JOIN "CheckoutAttempt" AS a ON a."id" = p."attemptId"
WHERE m."amount" <> 0 ORDER BY m."at";

-- Money's records are only ever added to. They go when their order is deleted, not before.
CREATE OR REPLACE FUNCTION "PaymentEvent_append_only"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP = 'DELETE' AND pg_trigger_depth() > 1 THEN
        RETURN OLD; -- the cascade of a deleted order or attempt
    END IF;
    RAISE EXCEPTION '% is append-only: % is not allowed', TG_TABLE_NAME, TG_OP
        USING ERRCODE = 'restrict_violation';
END;
$$;
CREATE TRIGGER "MoneyMovement_append_only" BEFORE UPDATE OR DELETE ON "MoneyMovement"
    FOR EACH ROW EXECUTE FUNCTION "PaymentEvent_append_only"();
