import fc from "fast-check";
import { paymentStatuses } from "../../plexo/payment";
import type { PaymentFact } from "./merge";

/** A payment of 100.00 in a state, for tests to change what matters to them. */
export function fact(status: string, change: Partial<PaymentFact> = {}): PaymentFact {
  const captured = ["approved", "partially-refunded", "refunded"].includes(status) ? 10_000 : 0;
  const refunded = status === "refunded" ? 10_000 : status === "partially-refunded" ? 4_000 : 0;
  return { id: "p1", status, captured, refunded, transactions: 2, ...change };
}

/** Any answer about one of a few payments. */
export const anyFact: fc.Arbitrary<PaymentFact> = fc
  .record({
    id: fc.constantFrom("p1", "p2", "p3"),
    status: fc.constantFrom(...paymentStatuses, "unknown"),
    transactions: fc.integer({ min: 0, max: 6 }),
  })
  .map(({ id, status, transactions }) => fact(status, { id, transactions }));
