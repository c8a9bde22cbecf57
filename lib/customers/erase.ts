import { type OrderState, statesThat } from "../orders/state";
import { days, later, now } from "../platform/clock";
import { db, type Transaction, transaction } from "../platform/db";
import { plexo } from "../platform/gateway";
import { logError } from "../platform/log";
import { PlexoError } from "../plexo/errors";
import type { OrderField } from "../shop/built-in-fields";
import { lockCustomer } from "./lock";
import { ownOrderIds } from "./own-orders";

type Owner = { id: string; email: string };

export type Erased = "erased" | "unreachable" | "under-way";

/** Goods that were not marked as delivered count as under way for so long. */
const longestWay = days(60);

/**
 * Erases an account: what Plexo keeps of it first, and then everything here but what the law asks of its orders, which
 * are their numbers, dates, lines, amounts, and in whose name and document they were. Not while one of them is under
 * way: its packing needs the address.
 */
export async function eraseCustomer(owner: Owner): Promise<Erased> {
  if ((await listUnderWay(owner)).length > 0) return "under-way";
  try {
    await eraseAtPlexo(owner);
  } catch (error) {
    if (!(error instanceof PlexoError)) throw error;
    logError(error, { customer: owner.id }, "a customer could not be erased at Plexo");
    return "unreachable";
  }
  return transaction(async (tx) => {
    if (!(await lockCustomer(tx, owner.id))) return "erased";
    if ((await listUnderWay(owner, tx)).length > 0) return "under-way";
    await eraseHere(tx, owner);
    return "erased";
  });
}

const waitingForDelivery: OrderState[] = ["paid", "partially_refunded"];

/** An order that an account is not erased before. `until`: at the latest; null: until its payment is decided. */
export type UnderWay = { number: number; token: string; until: Date | null };

/** The orders that are under way, of which a customer has to be told. */
export async function listUnderWay(owner: Owner, tx: Transaction = db()): Promise<UnderWay[]> {
  const orders = await tx.order.findMany({
    select: { number: true, token: true, state: true, createdAt: true },
    orderBy: { number: "asc" },
    where: {
      id: { in: await ownOrderIds(owner, tx) },
      OR: [
        { state: { in: [...statesThat("isUndecided"), "authorized", "partially_paid"] } },
        { attempts: { some: { state: { not: "closed" } } }, state: "awaiting_payment" },
        {
          kind: "goods",
          state: { in: waitingForDelivery },
          fulfilment: { notIn: ["delivered", "picked_up"] },
          createdAt: { gt: later(now(), -longestWay) },
        },
      ],
    },
  });
  return orders.map(({ state, createdAt, ...order }) => ({
    ...order,
    until: waitingForDelivery.includes(state) ? later(createdAt, longestWay) : null,
  }));
}

/** The cards, each by itself, and then the customer, who is looked for where it is not known whether there is one. */
async function eraseAtPlexo({ id }: Owner): Promise<void> {
  const { plexoCustomerId, plexoReference, plexoSentAt } = await db().customer.findUniqueOrThrow({
    where: { id },
  });
  const isUnknown = plexoCustomerId === null && plexoSentAt !== null && plexoReference !== null;
  const found = isUnknown ? (await plexo().findCustomer(plexoReference))?.id : plexoCustomerId;
  if (!found) return;
  const isKnown = await listsCards(found);
  if (!isKnown) return;
  for (const { token } of isKnown) await plexo().deleteInstrument(found, token);
  await plexo().deleteCustomer(found);
}

/** The cards of a customer at Plexo; null where Plexo says that it has no such customer. */
async function listsCards(customerId: string) {
  try {
    return await plexo().listInstruments(customerId);
  } catch (error) {
    if (error instanceof PlexoError && error.kind === "rejected" && error.httpStatus === 404) return null;
    throw error;
  }
}

/** Of the checkout form's fields the law asks for these, or they say nothing of a person. */
type Kept = "name" | "documentType" | "document" | "delivery" | "means" | "installments";

/** The others; an order that had no telephone number still has none. */
const erased = {
  ...{ email: "", street: null, city: null, department: null, postalCode: null, note: null },
} satisfies Record<Exclude<OrderField, Kept | "phone">, string | null>;

async function eraseHere(tx: Transaction, owner: Owner): Promise<void> {
  const { id, email } = owner;
  const orders = { in: await ownOrderIds(owner, tx) };
  await tx.order.updateMany({
    where: { id: orders },
    data: {
      ...erased,
      ...{ ownFields: {}, holder: null, recipientEmail: null, giftMessage: null, customerId: null },
      ...{ carrier: null, tracking: null, trackingUrl: null },
    },
  });
  await tx.order.updateMany({ where: { id: orders, phone: { not: null } }, data: { phone: "" } });
  await tx.mail.updateMany({
    where: { orderId: orders, state: "queued" },
    data: { state: "skipped", nextAttemptAt: null },
  });
  await tx.mail.updateMany({ where: { orderId: orders }, data: { to: null } });
  await tx.mail.deleteMany({ where: { to: email, orderId: null } });
  await tx.customerCode.deleteMany({ where: { email } });
  await tx.customer.delete({ where: { id } });
}
