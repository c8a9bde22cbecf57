import type { Order, Payment } from "@/prisma/generated/client";
import { authorizationNotice } from "../payments/rules/schedule";
import { later } from "../platform/clock";
import { db } from "../platform/db";

/** More than a person reads at once. */
const most = 200;

export type AuthorizedPayment = Pick<Payment, "plexoId" | "amount" | "brand" | "last4"> & {
  /** Until when it can be captured. */
  until: Date;
  order: Pick<Order, "number" | "name" | "currency" | "createdAt">;
};

/** What is set aside on cards and not captured, that which ends first before the rest. */
export async function listAuthorized(): Promise<AuthorizedPayment[]> {
  const payments = await db().payment.findMany({
    where: { authorizedUntil: { not: null } },
    select: {
      ...{ plexoId: true, amount: true, brand: true, last4: true, authorizedUntil: true },
      order: { select: { number: true, name: true, currency: true, createdAt: true } },
    },
    orderBy: [{ authorizedUntil: "asc" }, { plexoId: "asc" }],
    take: most,
  });
  return payments.flatMap(({ authorizedUntil: until, ...payment }) => (until ? [{ ...payment, until }] : []));
}

/** How near the end of an authorisation is: over, as far as is known, or within the notice that the merchant gets. */
export function nearnessOf(until: Date, at: Date): "over" | "soon" | "far" {
  if (at >= until) return "over";
  return at >= later(until, -authorizationNotice) ? "soon" : "far";
}
