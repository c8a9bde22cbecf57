import { change } from "../goods/edit";
import { lockOrder } from "../payments/record/lock-order";
import { orderSubject, recordAudit } from "../staff/audit";
import { mayComeBack, returnedOf } from "./put-back-form";

type PutBack = {
  orderId: string;
  /** What of each line had come back when the form was opened: the form sent twice counts once. */
  seen: string;
  /** By the lines' ids. */
  pieces: ReadonlyMap<string, number>;
  staff: { id: string };
};

/**
 * Puts pieces of an order's lines back on the shelf, all or none: as many fewer are sold as more are available (stock
 * adds up). no-return: its goods are not sold, or nothing of its money went back.
 */
export function putBack({
  orderId,
  seen,
  pieces,
  staff,
}: PutBack): Promise<"put-back" | "changed" | "no-return"> {
  return change(async (tx) => {
    await lockOrder(tx, orderId);
    const order = await tx.order.findUniqueOrThrow({
      where: { id: orderId },
      include: { lines: { orderBy: { position: "asc" } } },
    });
    if (!mayComeBack(order)) return "no-return";
    const { number, lines } = order;
    const isLeft = lines.every(({ id, quantity, returned }) => returned + (pieces.get(id) ?? 0) <= quantity);
    if (returnedOf(lines) !== seen || !isLeft) return "changed";
    const back: Record<string, number> = {};
    for (const { id, sku } of lines) {
      const count = pieces.get(id) ?? 0;
      if (count === 0) continue;
      back[sku] = (back[sku] ?? 0) + count;
      await tx.orderLine.update({ where: { id }, data: { returned: { increment: count } } });
      await tx.variant.update({
        where: { sku },
        data: { sold: { decrement: count }, available: { increment: count } },
      });
    }
    await recordAudit(tx, { staff, action: "order.put-back", subject: orderSubject(number), after: back });
    return "put-back";
  });
}
