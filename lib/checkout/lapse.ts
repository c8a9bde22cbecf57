import { sessionEnd } from "../payments/rules/schedule";
import { days, later } from "../platform/clock";

/** How long an unpaid order keeps its prices after its last session, and voucher, is over. */
const pricesKept = days(1);

type UnpaidOrder = {
  createdAt: Date;
  attempts: readonly {
    createdAt: Date;
    expiresAt: Date | null;
    payments: readonly { voucherUntil: Date | null }[];
  }[];
};

/** Whether the prices of an unpaid order are no longer kept, so that its goods are sold at today's. */
export function hasLapsed({ createdAt, attempts }: UnpaidOrder, at: Date): boolean {
  const ends = attempts.flatMap(({ payments, ...attempt }) => [
    sessionEnd(attempt).getTime(),
    ...payments.map(({ voucherUntil }) => voucherUntil?.getTime() ?? 0),
  ]);
  return at >= later(new Date(Math.max(createdAt.getTime(), ...ends)), pricesKept);
}
