-- CreateIndex
CREATE INDEX "Payment_attemptId_idx" ON "Payment"("attemptId");

-- CreateIndex
CREATE INDEX "PaymentOperation_paymentId_idx" ON "PaymentOperation"("paymentId");

-- CreateIndex
CREATE INDEX "PaymentOperation_state_createdAt_idx" ON "PaymentOperation"("state", "createdAt");
