import { wireText } from "../api/wire";
import type { Client } from "../clients";
import { ownerOf } from "../context";
import { paymentDto } from "../engine/payment-dto";
import type { Delivery } from "../store/delivery-types";
import type { Store } from "../store/store";
import { switchesOfPayment } from "../switches/in-force";
import { paymentSaid } from "../switches/said";

/** What a delivery says, with what a rule has forged in it. */
export function bodyOf(store: Store, clients: Client[], delivery: Delivery): unknown {
  const payment = delivery.paymentId ? store.payments.get(delivery.paymentId) : undefined;
  const told = payment
    ? paymentSaid(
        paymentDto(payment, ownerOf(clients, payment), delivery.asOf),
        switchesOfPayment(store, payment),
      )
    : delivery.body;
  return delivery.forged ? overlay(told, delivery.forged) : told;
}

/** What goes over the wire for it. */
export function textOf(store: Store, clients: Client[], delivery: Delivery): string {
  const text = wireText(bodyOf(store, clients, delivery));
  return delivery.malformed ? text.slice(0, Math.floor(text.length / 2)) : text;
}

/** Lays fields over others, object into object; everything else is replaced. */
function overlay(under: unknown, over: unknown): unknown {
  if (!isRecord(under) || !isRecord(over)) return over;
  const laid = Object.entries(over).map(([name, value]) => [name, overlay(under[name], value)]);
  return { ...under, ...Object.fromEntries(laid) };
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);
