-- Less than an order's total was captured.
ALTER TYPE "OrderState" ADD VALUE 'partially_paid' BEFORE 'paid';
