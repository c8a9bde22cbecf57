import { db } from "../platform/db";
import { isUuid } from "../platform/ids";

/** An operation of that order, with who asked for it; null where the order has none of that id. */
export async function getOperation(number: number, id: string) {
  if (!isUuid(id)) return null;
  const operation = await db().paymentOperation.findUnique({
    where: { id },
    include: {
      order: { select: { number: true, currency: true } },
      payment: { select: { brand: true, last4: true } },
      staff: { select: { name: true } },
    },
  });
  return operation?.order.number === number ? operation : null;
}
