import type { CheckoutAttempt } from "@/prisma/generated/client";

/** What an attempt asks Plexo to collect, minor units: an amount, or what the payer chooses within bounds. */
export type AskedAmount = { kind: "fixed"; amount: number } | Bounds;
export type Bounds = { kind: "open"; least: number; most: number };

type Columns = Pick<CheckoutAttempt, "amount" | "leastAmount" | "mostAmount">;

/** As it is stored of an attempt. Throws where the columns are neither, which a constraint refuses. */
export function askedAmountOf({ amount, leastAmount: least, mostAmount: most }: Columns): AskedAmount {
  if (amount !== null) return { kind: "fixed", amount };
  if (least === null || most === null) throw new Error("The attempt asks for no amount.");
  return { kind: "open", least, most };
}

export function columnsOf(asked: AskedAmount): Columns {
  return asked.kind === "fixed"
    ? { amount: asked.amount, leastAmount: null, mostAmount: null }
    : { amount: null, leastAmount: asked.least, mostAmount: asked.most };
}

/** Whether this is an amount that was asked for: one cent off is off. */
export function isAskedFor(asked: AskedAmount, amount: number): boolean {
  return asked.kind === "fixed" ? amount === asked.amount : amount >= asked.least && amount <= asked.most;
}

/** For the record of an order, in minor units. */
export function wordOf(asked: AskedAmount): string {
  return asked.kind === "fixed" ? String(asked.amount) : `${asked.least} to ${asked.most}`;
}
