import type { PlexoPayment, PlexoTransaction } from "../../plexo/payment";
import type { KnownOperation } from "./on-its-way";

export const at = new Date("2026-03-02T12:00:00Z");
export const made = new Date("2026-03-02T11:59:00Z");

export const purchase: PlexoTransaction = {
  id: "t1",
  referenceId: "pay-1",
  type: "purchase",
  typeAsGiven: "purchase",
  status: "approved",
  statusAsGiven: "approved",
  amount: 1_000,
  resultCode: "0",
  resultMessage: "Aprobada",
  authorization: "A1",
  ticket: "77",
  createdAt: made,
};

/** What Plexo says of a payment of 10.00, for tests to change what matters to them. */
export function answer(change: Partial<PlexoPayment> = {}): PlexoPayment {
  return {
    id: "p1",
    referenceId: "pay-1",
    invoiceNumber: "INV1",
    status: "approved",
    statusAsGiven: "approved",
    merchantId: 3243,
    currency: "UYU",
    amount: 1_000,
    createdAt: made,
    updatedAt: at,
    processedAt: null,
    method: { id: "4", name: "Visa" },
    card: { brand: "Visa", last4: "1111" },
    voucher: null,
    authorizedUntil: null,
    installments: 1,
    metadata: {},
    transactions: [purchase],
    ...change,
  };
}

/** An approved refund of 5.00. */
export function entry(change: Partial<PlexoTransaction> = {}): PlexoTransaction {
  return {
    ...{
      id: "t1",
      referenceId: "op-1",
      type: "refund",
      typeAsGiven: null,
      status: "approved",
      statusAsGiven: null,
    },
    ...{
      amount: 500,
      resultCode: null,
      resultMessage: null,
      authorization: null,
      ticket: null,
      createdAt: null,
    },
    ...change,
  };
}

/** The same as it was asked for, with an answer that got lost. */
export function operation(change: Partial<KnownOperation> = {}): KnownOperation {
  return {
    ...{ id: "o1", paymentId: "p1", kind: "refund", reference: "op-1", amount: 500, state: "sent" },
    ...{ sentAt: new Date("2026-03-02T11:58:30Z"), plexoStatus: null, transactionId: null },
    ...change,
  };
}
