import type { CheckoutAttempt, ClubMonth, Order, OrderLine } from "@/prisma/generated/client";
import { holdStock } from "../catalog/stock";
import { cartDigest } from "../checkout/digest";
import { recordEvent } from "../payments/record/events";
import { nextCheck } from "../payments/rules/schedule";
import { later } from "../platform/clock";
import type { Transaction } from "../platform/db";
import { attemptReferences, randomToken } from "../platform/ids";
import type { OrderField } from "../shop/built-in-fields";
import type { Box } from "./box";
import type { Member } from "./record";
import { chargeLife } from "./rules/terms";

export type MonthOrder = Order & { lines: OrderLine[] };

/**
 * The order of a month, whose box is held: one, however often it is tried. Its price is the announced one, its words are the catalogue's at
 * the first try.
 */
export async function createMonthOrder(
  tx: Transaction,
  { row }: Member,
  month: ClubMonth,
  { variant }: Box,
  at: Date,
): Promise<MonthOrder> {
  const { currency } = month;
  const { unitPrice, shipping } = priceOf(month);
  const { sku, name, detail, image } = variant;
  const lines = [{ sku, quantity: 1, unitPrice, name, detail, image }];
  const total = unitPrice + shipping;
  const order = await tx.order.create({
    data: {
      token: randomToken(),
      cartId: `club:${row.id}:${month.month}`,
      cartDigest: cartDigest({ currency, lines, shipping }),
      ...{ currency, subtotal: unitPrice, shipping, total, stock: "held" },
      ...orderedBy(row),
      ...{ locale: row.locale, ownFields: row.ownFields ?? {}, customerId: row.customerId },
      createdAt: at,
      lines: { create: lines.map((line, position) => ({ ...line, position })) },
    },
    include: { lines: true },
  });
  await recordEvent(tx, { orderId: order.id, kind: "order.created", at, data: { total, currency } });
  return order;
}

function orderedBy({ customer, ...member }: Member["row"]) {
  const { name, phone, documentType, document, delivery, street, city, department, postalCode, note } =
    member;
  return {
    ...{ email: customer.email, name, phone, documentType, document, delivery },
    ...{ street, city, department, postalCode, note },
    means: "card",
    installments: 1,
  } as const satisfies Record<OrderField, unknown>;
}

/** What was announced, in minor units. */
function priceOf({ month, unitPrice, shipping }: ClubMonth) {
  if (unitPrice === null || shipping === null) throw new Error(`The month ${month} was not announced.`);
  return { unitPrice, shipping };
}

/**
 * Takes a month's box off the shelf, unless its order still has one set aside. False: there is none left.
 */
export async function holdBox(
  tx: Transaction,
  order: Pick<MonthOrder, "id" | "stock" | "lines"> | null,
  sku: string,
): Promise<boolean> {
  if (order?.stock === "held") return true;
  if ((await holdStock(tx, order?.lines ?? [{ sku, quantity: 1 }])).length > 0) return false;
  if (order) await tx.order.update({ where: { id: order.id }, data: { stock: "held", holder: null } });
  return true;
}

/**
 * A fresh charge of an order whose box is held: its references exist before Plexo hears of them. It is open from its
 * beginning, and taken for sent: this process sends it, or none.
 */
export async function openCharge(
  tx: Transaction,
  order: Order,
  cardId: string,
  at: Date,
): Promise<CheckoutAttempt> {
  const expiresAt = later(at, chargeLife);
  const attempt = await tx.checkoutAttempt.create({
    data: {
      ...attemptReferences(),
      ...{ orderId: order.id, via: "charge", state: "open", cardId },
      ...{
        currency: order.currency,
        amount: order.subtotal + order.shipping,
        means: "card",
        installments: 1,
      },
      ...{ createdAt: at, sentAt: at, expiresAt },
      nextCheckAt: nextCheck({ createdAt: at, expiresAt }, at, "open"),
    },
  });
  const { paymentReference, invoiceNumber } = attempt;
  const owner = { orderId: order.id, attemptId: attempt.id };
  const data = { via: "charge", paymentReference, invoiceNumber };
  await recordEvent(tx, { ...owner, kind: "attempt.created", at, data });
  return attempt;
}
