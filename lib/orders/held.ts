import { expiryGrace, sessionEnd, sessionlessLife } from "../payments/rules/schedule";
import { later } from "../platform/clock";
import { db } from "../platform/db";
import { isUndecided, statesThat } from "./state";

/** More than a person reads at once. */
const most = 200;

/** What an order that is not paid keeps from being sold, for whom, and until when if nothing else happens. */
export type HeldOrder = {
  number: number;
  since: Date;
  /** Null: until Plexo has decided on its payment. */
  until: Date | null;
  buyer: { name: string; email: string; phone: string | null };
  /** The keyed digest of the address it was ordered from. */
  holder: string | null;
  lines: { sku: string; name: string; detail: string; quantity: number }[];
};

/** The orders that hold goods and are not paid, longest held first. */
export async function listHeld(): Promise<HeldOrder[]> {
  const orders = await db().order.findMany({
    where: { stock: "held", state: { notIn: statesThat("isTaken") } },
    include: {
      lines: { orderBy: { position: "asc" } },
      attempts: { orderBy: { createdAt: "desc" }, take: 1 },
    },
    orderBy: { createdAt: "asc" },
    take: most,
  });
  return orders.map(({ number, createdAt, state, holder, lines, attempts: [attempt], ...order }) => {
    const { name, email, phone } = order;
    const since = attempt?.createdAt ?? createdAt;
    const until =
      attempt?.state === "creating"
        ? later(since, sessionlessLife)
        : attempt && later(sessionEnd(attempt), expiryGrace);
    return {
      number,
      since,
      until: isUndecided(state) ? null : (until ?? null),
      buyer: { name, email, phone },
      holder,
      lines: lines.map(({ sku, name, detail, quantity }) => ({ sku, name, detail, quantity })),
    };
  });
}
