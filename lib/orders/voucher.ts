import type { CheckoutAttempt, Payment } from "@/prisma/generated/client";
import { isAwaited } from "../payments/rules/status";

type Attempt = Pick<CheckoutAttempt, "means" | "redirectUrl"> & {
  payments: Pick<Payment, "status" | "brand" | "voucherCode" | "voucherUntil">[];
};

/** With what an order is to be paid in cash or by transfer. */
export type Voucher = {
  means: "cash" | "transfer";
  /** Who collects the money, by Plexo's id. Null: Plexo does not say. */
  collector: string | null;
  /** Null: Plexo's page has it, and the shop was not told. */
  code: string | null;
  until: Date | null;
  /** Whether that time is over, and Plexo has not said yet what became of it. */
  isOver: boolean;
  /** The page of Plexo's on which it was given. */
  url: string | null;
};

/** The voucher that an order waits to be paid with, by its attempts, newest first; null where there is none. */
export function voucherOf(attempts: readonly Attempt[], at: Date): Voucher | null {
  const open = attempts.flatMap(({ means, redirectUrl, payments }) =>
    payments
      .filter(({ status }) => isAwaited(status))
      .map(({ brand, voucherCode: code, voucherUntil: until }) => ({
        means,
        redirectUrl,
        brand,
        code,
        until,
      })),
  );
  const [first] = open;
  // Beside a card that is being decided on, nothing more is asked for.
  if (!first || open.some(({ means }) => means === "card") || first.means === "card") return null;
  const { means, redirectUrl: url, brand: collector, code, until } = first;
  return { means, collector, code, until, isOver: until !== null && until <= at, url };
}
