import { db } from "../platform/db";
import type { OrderField } from "../shop/built-in-fields";
import { ownOrderIds } from "./own-orders";

type Owner = { id: string; email: string };

/** All that is kept about a customer, as plain data. Nothing that opens anything: no token, no code, no digest. */
export async function exportCustomer({ id, email }: Owner) {
  const [account, orders, mails] = await Promise.all([
    db().customer.findUniqueOrThrow({ where: { id }, select: accountColumns }),
    db().order.findMany({
      where: { id: { in: await ownOrderIds({ id, email }) } },
      select: orderColumns,
      orderBy: { number: "asc" },
    }),
    db().mail.findMany({
      where: { to: email },
      select: { kind: true, to: true, createdAt: true, sentAt: true },
      orderBy: { id: "asc" },
    }),
  ]);
  return { account, orders, mails };
}

const accountColumns = {
  ...{ email: true, name: true, phone: true, locale: true, currency: true, createdAt: true },
  addresses: {
    select: {
      street: true,
      city: true,
      department: true,
      postalCode: true,
      isDefault: true,
      createdAt: true,
    },
  },
  cards: { select: { brand: true, last4: true, expMonth: true, expYear: true, createdAt: true } },
  passkeys: { select: { provider: true, rpId: true, isSynced: true, createdAt: true, usedAt: true } },
  cardVisits: { select: { consentVersion: true, consentedAt: true } },
  clubMember: {
    select: {
      ...{
        state: true,
        sku: true,
        currency: true,
        name: true,
        phone: true,
        documentType: true,
        document: true,
      },
      ...{ delivery: true, street: true, city: true, department: true, postalCode: true, note: true },
      ...{ ownFields: true, consentVersion: true, consentedAt: true, createdAt: true },
      months: {
        select: { month: true, state: true, why: true, name: true, unitPrice: true, shipping: true },
        orderBy: { month: "asc" },
      },
    },
  },
  logins: { select: { createdAt: true, seenAt: true, endsAt: true, agent: true } },
} as const;

const orderColumns = {
  ...{ number: true, kind: true, createdAt: true, state: true, locale: true, currency: true },
  ...{ subtotal: true, shipping: true, total: true, paidTotal: true, refundedTotal: true, paidAt: true },
  ...{ name: true, email: true, phone: true, documentType: true, document: true },
  ...{ delivery: true, street: true, city: true, department: true, postalCode: true, note: true },
  ...{ ownFields: true, recipientEmail: true, giftMessage: true, means: true, installments: true },
  ...{ fulfilment: true, carrier: true, tracking: true },
  // Of a card that was bought neither the code nor what was made of it: who has it may be another.
  ...{ giftCardTotal: true, boughtCard: { select: { amount: true, issuedAt: true, expiresAt: true } } },
  lines: { select: { sku: true, name: true, detail: true, quantity: true, unitPrice: true } },
  payments: { select: { status: true, amount: true, currency: true, brand: true, last4: true } },
} as const satisfies Record<OrderField, true> & Record<string, unknown>;
