import { choices } from "../choices";
import type { Client, Merchant } from "../clients";
import { toMajor } from "../money";
import type { Payment, Transaction } from "../store/types";
import { PROCESSOR, paymentMethodDto } from "./payment-method-dto";
import { statusOf } from "./payment-status";

const iso = (time: number) => new Date(time).toISOString();

/**
 * A payment in Plexo's words, as its API answers it and as callbacks carry it. `asOf` tells how many of
 * its transactions to know of, which gives the payment as it was then.
 */
export function paymentDto(
  payment: Payment,
  { client, merchant }: { client: Client; merchant: Merchant },
  asOf = payment.transactions.length,
) {
  const history = payment.transactions.slice(0, asOf);
  const latest = history.at(-1);
  const processed = history.findLast((entry) => entry.resultCode !== undefined);
  return {
    id: payment.id,
    referenceId: payment.referenceId,
    invoiceNumber: payment.invoiceNumber,
    status: statusOf(payment, asOf),
    flow: payment.sessionId ? choices.hostedFlow : "direct",
    processingMethod: payment.sessionId ? choices.hostedProcessingMethod : "api",
    ...(payment.browserDetails && { browserDetails: payment.browserDetails }),
    createdAt: iso(payment.createdAt),
    updatedAt: iso(latest?.createdAt ?? payment.createdAt),
    ...(processed && { processedAt: iso(processed.createdAt) }),
    merchant: {
      id: merchant.id,
      name: merchant.name,
      settings: {
        merchantIdentificationNumber: merchant.merchantIdentificationNumber,
        metadata: { paymentProcessorId: PROCESSOR.acquirer },
        paymentProcessor: PROCESSOR,
      },
      clientId: client.id,
    },
    client: { id: client.id, name: client.name, owner: "PLEXO" },
    paymentMethod: paymentMethodDto(payment),
    installments: payment.installments,
    amount: {
      currency: payment.currency,
      total: toMajor(payment.amount),
      details: { tax: { type: "none", amount: 0 }, taxedAmount: 0, ...payment.details },
    },
    items: payment.items,
    ...(payment.capture === "manual" && { capture: { method: "manual", delay: 0 } }),
    metadata: payment.metadata,
    transactions: history.map((entry) => transactionDto(entry, payment.id)),
    actions: actionsOf(payment, asOf),
  };
}

/** What is left for the payer to do: to answer the bank (3-D Secure). */
function actionsOf({ threeds, ...payment }: Payment, asOf: number) {
  if (!threeds || statusOf(payment, asOf) !== "pending") return [];
  return [{ ...choices.challengeAction, href: threeds.url }];
}

/** One entry of a payment's history; also what captures, cancellations and refunds answer. */
export function transactionDto(entry: Transaction, paymentId: string) {
  return {
    id: entry.id,
    parentId: paymentId,
    traceId: entry.traceId,
    ...(entry.referenceId && { referenceId: entry.referenceId }),
    type: entry.type,
    status: entry.status,
    createdAt: iso(entry.createdAt),
    ...(entry.resultCode && { processedAt: iso(entry.createdAt) }),
    ...(entry.expiresAt && { expiresAt: iso(entry.expiresAt) }),
    ...(entry.resultCode && { resultCode: entry.resultCode, resultMessage: entry.resultMessage }),
    ...(entry.authorization && { authorization: entry.authorization }),
    ...(entry.ticket && { ticket: entry.ticket }),
    metadata: {},
    amount: toMajor(entry.amount),
    ...(entry.reason && { reason: entry.reason }),
  };
}
