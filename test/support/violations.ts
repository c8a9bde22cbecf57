import { countItems } from "@/lib/cart/cart";
import { db } from "@/lib/platform/db";
import { broken } from "./broken";
import { lostCallbacks } from "./lost-callbacks";
import type { PlexoView } from "./sandbox-control";
import type { SentCallback } from "./sender";

type Books = { orders: Order[]; plexo: PlexoView; sent: readonly SentCallback[] };
export type Order = Awaited<ReturnType<typeof readOrders>>[number];

/**
 * Every point in which shop and Plexo do not add up, in words; none when all is settled and right. For
 * shoppers who each keep one cart and pay at most once.
 */
export async function findViolations(
  plexo: PlexoView,
  sent: readonly SentCallback[] = [],
): Promise<string[]> {
  const orders = await readOrders();
  const books = { orders, plexo, sent };
  return [...wrongMoney(books), ...doubles(books), ...(await wrongStock(orders)), ...lostCallbacks(books)];
}

export function readOrders() {
  return db().order.findMany({
    include: { lines: true, payments: true, events: true, attempts: { include: { callbacks: true } } },
  });
}

/** Paid at Plexo and paid here are the same (paid only by Plexo and found in the end), and it happened once. */
function wrongMoney({ orders, plexo }: Books): string[] {
  return orders.flatMap((order) => {
    const references = new Set(order.attempts.map(({ paymentReference }) => paymentReference));
    const approved = plexo.payments.filter(
      ({ referenceId, status }) => status === "approved" && references.has(referenceId),
    );
    const became = order.events.filter(({ kind, data }) => kind === "order.state" && isTo(data, "paid"));
    const isPaid = order.state === "paid";
    return broken(`order ${order.number}`, {
      [`is ${order.state} with ${approved.length} approved payments`]: isPaid !== approved.length > 0,
      [`has ${approved.length} approved payments`]: approved.length > 1,
      [`is paid with ${order.paidTotal} of ${order.total}`]: isPaid && order.paidTotal !== order.total,
      [`became paid ${became.length} times`]: became.length !== (isPaid ? 1 : 0),
      [`is paid and its stock is ${order.stock}`]: isPaid && order.stock !== "sold",
      [`is flagged: ${order.flagReason}`]: order.flagReason !== null,
      "is paid with an open attempt": isPaid && order.attempts.some(({ state }) => state !== "closed"),
    });
  });
}

function isTo(data: unknown, state: string): boolean {
  return typeof data === "object" && data !== null && "to" in data && data.to === state;
}

/** One order for a cart, one open attempt for an order (one open attempt), one session for an attempt (reference before request). */
function doubles({ orders, plexo }: Books): string[] {
  const attempts = orders.flatMap((order) => order.attempts);
  const known = new Set(attempts.map(({ sessionReference }) => sessionReference));
  const own = plexo.sessions.filter(({ referenceId }) => known.has(referenceId));
  const open = attempts.filter(({ state }) => state !== "closed");
  return [
    ...repeated(orders.map(({ cartId }) => cartId)).map((id) => `cart ${id} has several orders`),
    ...repeated(open.map(({ orderId }) => orderId)).map((id) => `order ${id} has several open attempts`),
    ...repeated(own.map(({ referenceId }) => referenceId)).map((id) => `attempt ${id} has several sessions`),
  ];
}

function repeated(ids: string[]): string[] {
  return [...new Set(ids.filter((id, index) => ids.indexOf(id) !== index))];
}

/** What is held and sold on the shelf is what the orders hold and have sold (stock adds up). */
async function wrongStock(orders: Order[]): Promise<string[]> {
  const variants = await db().variant.findMany();
  return variants.flatMap(({ sku, onHand, available, held, sold }) => {
    const pieces = (state: Order["stock"]) =>
      countItems(
        orders
          .filter(({ stock }) => stock === state)
          .flatMap(({ lines }) => lines.filter((line) => line.sku === sku)),
      );
    return broken(sku, {
      [`holds ${held} pieces, and orders ${pieces("held")}`]: held !== pieces("held"),
      [`has sold ${sold} pieces, and orders ${pieces("sold")}`]: sold !== pieces("sold"),
      "does not add up": onHand !== available + held + sold,
    });
  });
}
