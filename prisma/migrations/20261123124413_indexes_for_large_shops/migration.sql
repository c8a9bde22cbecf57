-- What is found by its attempt, by its payment, or by its state, in tables that only grow.
CREATE INDEX "Payment_attemptId_idx" ON "Payment"("attemptId");
CREATE INDEX "PaymentOperation_paymentId_idx" ON "PaymentOperation"("paymentId");
CREATE INDEX "PaymentOperation_state_createdAt_idx" ON "PaymentOperation"("state", "createdAt");

-- Nothing asks for callbacks by their state alone, and each one that was applied had to be moved in it.
DROP INDEX "PaymentCallback_state_receivedAt_idx";
