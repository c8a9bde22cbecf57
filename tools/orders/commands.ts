import { releaseGoods } from "@/lib/checkout/release";
import { listHeld } from "@/lib/orders/held";
import { listWaiting } from "@/lib/orders/waiting";
import { reconcileFresh } from "@/lib/payments/fresh";
import { db } from "@/lib/platform/db";
import { shortName } from "@/lib/platform/refusals";
import { type Confirm, money, operateOn } from "./operate";

export const usage = `The merchant's view of the orders.

  npm run orders                      what needs a person: flagged orders, newest first; and what
                                      waits, since when and why
  npm run orders -- show NUMBER       one order, with its payments and its record
  npm run orders -- check NUMBER      asks Plexo about it now
  npm run orders -- held              what is held and not paid: by whom, and until when
  npm run orders -- release NUMBER    gives what an order holds back to the shelf
  npm run orders -- refund PAYMENT [AMOUNT]
                                      returns a payment, all of it or an amount such as 120.50
  npm run orders -- capture PAYMENT [AMOUNT]
                                      takes what was authorised, all of it or a part
  npm run orders -- cancel PAYMENT    lets go of what was authorised, or undoes a payment`;

async function listFlagged(): Promise<void> {
  const orders = await db().order.findMany({
    where: { flagReason: { not: null } },
    orderBy: { flaggedAt: "desc" },
    take: 50,
  });
  if (orders.length === 0) console.log("Nothing needs a person. (npm run orders -- help)");
  for (const { number, state, flagReason, flaggedAt, total, paidTotal, currency } of orders) {
    const asked = total === null ? "an amount that is not chosen yet" : money(total, currency);
    const sum = state === "partially_paid" ? `${money(paidTotal, currency)} of ${asked}` : asked;
    console.log(
      `order ${number}  ${state}  ${sum}  flagged: ${flagReason}  since ${flaggedAt?.toISOString()}`,
    );
  }
}

async function listWaits(): Promise<void> {
  for (const waiting of await listWaiting()) {
    const { number, currency, what, since, status, state } = waiting;
    const why = status ? `Plexo says: ${status}` : [state, waiting.why].filter(Boolean).join(": ");
    const of = "amount" in waiting ? `${what} of ${money(waiting.amount, currency)}` : `${what} of Plexo`;
    console.log(`order ${number}  waits for: ${of}  since ${since.toISOString()}  ${why}`);
  }
}

async function show(number: number): Promise<void> {
  const order = await findOrder(number);
  console.log(
    `order ${order.number}  ${order.state}  stock ${order.stock}  ${order.total === null ? "not chosen yet" : money(order.total, order.currency)}`,
  );
  if (order.flagReason) console.log(`flagged: ${order.flagReason}`);
  for (const { plexoId, status, amount, brand, last4, ...moved } of order.payments) {
    const parts = [
      ...(moved.capturedAmount === amount ? [] : [`${money(moved.capturedAmount, order.currency)} captured`]),
      ...(moved.refundedAmount === 0 ? [] : [`${money(moved.refundedAmount, order.currency)} returned`]),
      ...(moved.onItsWay === 0 ? [] : [`${money(moved.onItsWay, order.currency)} on its way back`]),
    ];
    const sums = [money(amount, order.currency), ...parts].join(", ");
    console.log(`payment ${plexoId}  ${status}  ${sums}  ${brand ?? ""} ${last4 ?? ""}`);
  }
  for (const { at, kind, data } of order.events)
    console.log(`${at.toISOString()}  ${kind}  ${JSON.stringify(data)}`);
}

async function check(number: number): Promise<void> {
  const { attempts } = await findOrder(number);
  for (const { id } of attempts) {
    const reconciled = await reconcileFresh(id, "merchant");
    console.log(
      `attempt ${id}: ${"state" in reconciled ? `${reconciled.result}, order ${reconciled.state}` : reconciled.result}`,
    );
  }
}

async function listHeldGoods(): Promise<void> {
  const orders = await listHeld();
  if (orders.length === 0) console.log("Nothing is held.");
  for (const { number, since, until, buyer, holder, lines } of orders) {
    const end = until ? `until ${until.toISOString()}` : "until Plexo has decided on its payment";
    const from = holder ? `address ${shortName(holder)}` : "address not known";
    console.log(`order ${number}  since ${since.toISOString()}  ${end}`);
    console.log(`  ${buyer.name}  ${buyer.email}  ${buyer.phone ?? ""}  ${from}`);
    for (const { quantity, sku, name, detail } of lines) {
      console.log(`  ${quantity} × ${[name, detail].filter(Boolean).join(" · ")}  (${sku})`);
    }
  }
}

async function release(number: number, confirm: Confirm): Promise<void> {
  const { id } = await findOrder(number);
  await confirm(`Give what order ${number} holds back to the shelf?`);
  const released = await releaseGoods(id);
  if (!released.ok) {
    throw new Error(
      released.reason === "already-paid"
        ? `Order ${number} is paid, or Plexo is deciding on its payment.`
        : `Order ${number} holds nothing.`,
    );
  }
  if (!released.isPlexoAsked) console.log("Plexo could not be asked whether it was paid meanwhile.");
  console.log("Done. Should it be paid all the same, its goods are taken again, or it is flagged.");
}

async function findOrder(number: number) {
  const order = await db().order.findUnique({
    where: { number },
    include: { attempts: true, payments: true, events: { orderBy: [{ at: "asc" }, { id: "asc" }] } },
  });
  if (!order) throw new Error(`There is no order ${number}.`);
  return order;
}

/** Does what a merchant typed, and prints what came of it; what did not come about is thrown, in a sentence. */
export async function doCommand(
  [command = "list", first = "", second]: string[],
  confirm: Confirm,
): Promise<void> {
  if (command === "list") await listFlagged().then(listWaits);
  else if (command === "show") await show(Number(first));
  else if (command === "check") await check(Number(first));
  else if (command === "held") await listHeldGoods();
  else if (command === "release") await release(Number(first), confirm);
  else if (command === "refund") await operateOn("refund", first, second, confirm);
  else if (command === "capture") await operateOn("capture", first, second, confirm);
  else if (command === "cancel") await operateOn("cancellation", first, undefined, confirm);
  else throw new Error(`There is no "${command}".\n\n${usage}`);
}
