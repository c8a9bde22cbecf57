import { db } from "../platform/db";
import { orderSubject, recordAudit } from "../staff/audit";
import { reconcileFresh } from "./fresh";

export type Checked = "checked" | "contradicted" | "unreachable";

/**
 * Asks Plexo now about every attempt at paying an order, because staff want to know. unreachable: about one of them
 * at least it gave no answer.
 */
export async function checkOrder(orderId: string, staff: { id: string }): Promise<Checked> {
  const { number, attempts } = await db().order.findUniqueOrThrow({
    where: { id: orderId },
    select: { number: true, attempts: { select: { id: true } } },
  });
  const asked = await Promise.all(attempts.map(({ id }) => reconcileFresh(id, "merchant")));
  const results = asked.map(({ result }) => result);
  const isUnanswered = results.some((result) => result === "unreachable" || result === "too-soon");
  const isContradicted = results.includes("contradicted");
  const result = isUnanswered ? "unreachable" : isContradicted ? "contradicted" : "checked";
  const subject = orderSubject(number);
  await recordAudit(db(), { staff, action: "order.reconcile", subject, after: { result } });
  return result;
}
