import { sessionEnd } from "../payments/rules/schedule";
import { days, later } from "../platform/clock";

/** How long an unpaid order keeps its prices after its last session, and voucher, is over. */
const pricesKept = days(1);

/** The same after a charge that came to nothing: its payer was not there, and is written to. */
const keptAfterCharge = days(14);

type UnpaidOrder = {
  createdAt: Date;
  attempts: readonly {
    via: "session" | "charge";
    createdAt: Date;
    expiresAt: Date | null;
    payments: readonly { voucherUntil: Date | null }[];
  }[];
};

/** Whether the prices of an unpaid order are no longer kept, so that its goods are sold at today's. */
export function hasLapsed({ createdAt, attempts }: UnpaidOrder, at: Date): boolean {
  const ends = attempts.flatMap(({ payments, ...attempt }) => [
    later(sessionEnd(attempt), attempt.via === "charge" ? keptAfterCharge : pricesKept),
    ...payments.flatMap(({ voucherUntil }) => (voucherUntil ? [later(voucherUntil, pricesKept)] : [])),
  ]);
  return [later(createdAt, pricesKept), ...ends].every((end) => at >= end);
}
