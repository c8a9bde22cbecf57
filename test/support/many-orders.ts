import { later } from "../../lib/platform/clock";
import { db } from "../../lib/platform/db";
import { attemptReferences, randomToken, timeOrderedId } from "../../lib/platform/ids";

/**
 * So many orders more as one that there is, by its token, each a millisecond younger: with a cart, lines and an attempt
 * of its own, and with its goods held if those are. A checkout each would take a hundred times as long. Plexo knows
 * nothing of them.
 */
export async function repeatOrder(token: string, count: number) {
  const {
    number: _,
    lines,
    attempts,
    ...order
  } = await db().order.findUniqueOrThrow({
    where: { token },
    include: { lines: true, attempts: true },
  });
  const [attempt] = attempts;
  if (!attempt || attempts.length > 1) throw new Error("The order has not got one attempt.");
  const made = Array.from({ length: count }, (_, nth) => {
    const createdAt = later(order.createdAt, nth + 1);
    const newId = () => timeOrderedId(createdAt);
    const orderId = newId();
    const own = { id: orderId, token: randomToken(), cartId: randomToken(), createdAt };
    return {
      order: { ...order, ...own, ownFields: {} },
      lines: lines.map((line) => ({ ...line, id: newId(), orderId })),
      attempt: { ...attempt, ...attemptReferences(), id: newId(), orderId, createdAt },
    };
  });
  await db().order.createMany({ data: made.map((one) => one.order) });
  await db().orderLine.createMany({ data: made.flatMap((one) => one.lines) });
  await db().checkoutAttempt.createMany({ data: made.map((one) => one.attempt) });
  for (const { sku, quantity } of order.stock === "held" ? lines : []) {
    const pieces = quantity * count;
    const data = { available: { decrement: pieces }, held: { increment: pieces } };
    await db().variant.update({ where: { sku }, data });
  }
  return made.map((one) => ({ token: one.order.token, attempt: one.attempt }));
}
