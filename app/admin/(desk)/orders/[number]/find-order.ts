import { notFound } from "next/navigation";
import { parseOrderNumber } from "@/lib/orders/for-desk";
import { db } from "@/lib/platform/db";

/** The order that an action is asked for. */
export async function findOrder(givenNumber: unknown): Promise<{ id: string; number: number }> {
  const number = parseOrderNumber(givenNumber) ?? 0;
  const order = await db().order.findUnique({ where: { number }, select: { id: true, number: true } });
  return order ?? notFound();
}
