import { now, seconds } from "../clock";
import { db } from "../db";
import { processWide } from "../platform/process-wide";

type Answer = { isPaid: boolean; at: number };

/** Carts that were asked about lately, the longest ago first. */
const answers = processWide("paid carts", () => new Map<string, Answer>());
const mostAnswers = 10_000;

/** A payment that another process heard of is seen this late at most. */
const goodFor = seconds(10);

/** Whether an order that was made from this cart has its money, as the database says now. */
export async function isPaid(cartId: string): Promise<boolean> {
  const at = now().getTime();
  const order = await db().order.findFirst({
    where: { cartId, state: { in: ["authorized", "paid", "partially_refunded", "refunded"] } },
    select: { id: true },
  });
  const answer = { isPaid: order !== null, at };
  answers.delete(cartId);
  answers.set(cartId, answer);
  const [oldest] = answers.keys();
  if (answers.size > mostAnswers && oldest) answers.delete(oldest);
  return answer.isPaid;
}

/** The same, from memory where it was asked a moment ago: for what is only shown. */
export async function wasPaid(cartId: string): Promise<boolean> {
  const known = answers.get(cartId);
  if (known && Math.abs(now().getTime() - known.at) < goodFor) return known.isPaid;
  return isPaid(cartId);
}
