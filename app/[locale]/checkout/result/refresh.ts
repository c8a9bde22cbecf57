import type { OrderView } from "@/lib/orders/read";
import { minutes, now } from "@/lib/platform/clock";

/** Seconds until a waiting page asks again: often while the payer is at it, then ever more rarely. */
export function refreshEvery({ createdAt, status }: Pick<OrderView, "createdAt" | "status">): number {
  const age = now().getTime() - createdAt.getTime();
  // A voucher is paid somewhere else, in hours or days.
  if (age < minutes(5)) return status === "voucher" ? 15 : 3;
  return age < minutes(30) ? 15 : 60;
}
