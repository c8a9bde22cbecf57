import type { Order } from "@/prisma/generated/client";
import type { NewMail } from "../mail/kinds";
import { queueMails } from "../mail/queue";
import { lockOrder } from "../payments/record/lock-order";
import { now } from "../platform/clock";
import { type Transaction, transaction } from "../platform/db";
import { orderSubject, recordAudit } from "../staff/audit";
import { type Fulfilment, type Obstacle, obstacleOf, stepsFrom } from "./rules";
import type { Shipment } from "./shipment";

type Step = {
  orderId: string;
  /** What the form had seen. */
  seen: string;
  staff: { id: string };
};

/** changed: the order is not where the form had seen it. no-step: there is no step in that direction. */
export type Stepped = { ok: true; to: Fulfilment } | { ok: false; reason: Obstacle | "changed" | "no-step" };

/**
 * Makes an order's next step, and tells its shopper when the goods are on their way or ready: once for each, however
 * often the step is made. `shipment` counts where it is shipped.
 */
export function advance({ shipment, ...step }: Step & { shipment: Shipment }): Promise<Stepped> {
  return move(step, "on", async (tx, { id: orderId, number, ...before }, to) => {
    if (to === "to_pack") throw new Error("No step on leads to the beginning.");
    const at = now();
    const data = to === "shipped" ? shipment : {};
    await tx.order.update({ where: { id: orderId }, data: { ...data, fulfilment: to, fulfilledAt: at } });
    await queueMails(tx, mailsOf(orderId, to, shipment, at));
    await recordAudit(tx, {
      ...{ staff: step.staff, action: `order.${to}`, subject: orderSubject(number) },
      ...{ before: { fulfilment: before.fulfilment }, after: { fulfilment: to, ...data } },
    });
  });
}

/** Takes an order's last step back, as mistakes happen, with a note why. What was typed of a shipment stays. */
export function stepBack({ note, ...step }: Step & { note: string }): Promise<Stepped> {
  return move(step, "back", async (tx, { id, number, fulfilment }, to) => {
    await tx.order.update({ where: { id }, data: { fulfilment: to, fulfilledAt: now() } });
    await recordAudit(tx, {
      ...{ staff: step.staff, action: "order.step-back", subject: orderSubject(number), note },
      ...{ before: { fulfilment }, after: { fulfilment: to } },
    });
  });
}

/** Under the order's lock, so that no refund comes between the look at its money and the step. */
function move(
  { orderId, seen }: Step,
  direction: "on" | "back",
  write: (tx: Transaction, order: Order, to: Fulfilment) => Promise<void>,
): Promise<Stepped> {
  return transaction(async (tx) => {
    await lockOrder(tx, orderId);
    const order = await tx.order.findUniqueOrThrow({ where: { id: orderId } });
    const to = stepsFrom(order)[direction];
    const obstacle = obstacleOf(order.state, to);
    if (obstacle) return { ok: false, reason: obstacle };
    if (order.fulfilment !== seen) return { ok: false, reason: "changed" };
    if (!to) return { ok: false, reason: "no-step" };
    await write(tx, order, to);
    return { ok: true, to };
  });
}

function mailsOf(orderId: string, to: Fulfilment, shipment: Shipment, at: Date): NewMail[] {
  const { carrier, tracking, trackingUrl } = shipment;
  const about = { orderId, key: `order:${orderId}:${to}`, at };
  if (to === "shipped")
    return [{ ...about, kind: "order-shipped", data: { carrier, tracking, trackingUrl } }];
  return to === "ready" ? [{ ...about, kind: "order-ready", data: {} }] : [];
}
