-- Attempts that have no session yet: few at a time, and looked for in every round of the reconciler.
CREATE INDEX "CheckoutAttempt_creating" ON "CheckoutAttempt"("createdAt") WHERE "state" = 'creating';
