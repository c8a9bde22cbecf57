-- The steps of fulfilment came to shops that had sold before. What was paid more than a month ago, and has made no step,
-- was handed over then; when is not known. What is newer is packed, or marked, by a person.
UPDATE "Order" SET "fulfilment" = CASE "delivery" WHEN 'delivery' THEN 'delivered' ELSE 'picked_up' END::"FulfilmentState"
    WHERE "kind" = 'goods' AND "state" IN ('paid', 'partially_refunded', 'refunded') AND "fulfilment" = 'to_pack'
        AND "fulfilledAt" IS NULL AND "paidAt" < now() - interval '30 days';
