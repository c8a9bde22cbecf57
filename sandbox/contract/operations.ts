import type { z } from "zod";
import { customerQuery, customerRequest, customerUpdate } from "../api/customer-request";
import type { ErrorName } from "../api/errors";
import { listQuery } from "../api/fields";
import { cancellationRequest, captureRequest, refundRequest } from "../api/operation-requests";
import { paymentRequest, verifyRequest } from "../api/payment-request";
import { sessionRequest } from "../api/session-request";
import type { Source } from "../api/source";
import { choices } from "../choices";
import type { AnswerName } from "./answers";

/** Bodies of requests, by their name in the contract: the very schemas that the routes read them with. */
export const requests = {
  SessionRequest: sessionRequest,
  PaymentRequest: paymentRequest,
  VerifyRequest: verifyRequest,
  CaptureRequest: captureRequest,
  CancellationRequest: cancellationRequest,
  RefundRequest: refundRequest,
  CustomerRequest: customerRequest,
  CustomerUpdate: customerUpdate,
};

export interface Operation {
  /** As routes are named: `POST /v1/payments/{id}/refunds`. */
  endpoint: `${"GET" | "POST" | "PUT" | "DELETE"} /v1/${string}`;
  id: string;
  summary: string;
  source: Source;
  body?: keyof typeof requests;
  query?: z.ZodObject;
  status?: number;
  /** Nothing is answered without it. */
  answer?: AnswerName;
  errors?: ErrorName[];
  /** May be answered 204 where a switch says that this is how no payment is told of. */
  none?: true;
}

const onPayment: ErrorName[] = ["validation", "paymentNotFound", "invalidState"];
const onMethods: ErrorName[] = ["merchantNotFound", "notFound"];

export const operations: Operation[] = [
  {
    ...{ endpoint: "POST /v1/sessions", id: "createSession", source: "documented" },
    summary: "Open a hosted checkout, or a page to save cards on.",
    ...{ body: "SessionRequest", status: choices.sessionCreatedStatus, answer: "Session" },
    errors: ["validation", "merchantNotFound", "instrumentNotFound", "referenceUsed"],
  },
  {
    ...{ endpoint: "GET /v1/sessions", id: "listSessions", source: "documented" },
    summary: "Sessions of the calling client, newest first.",
    ...{ query: listQuery, answer: "SessionList", errors: ["validation", "merchantNotFound"] },
  },
  {
    ...{ endpoint: "POST /v1/payments", id: "createPayment", source: "documented" },
    summary:
      "Charge a card, a token or a network token, or hold the money. A decline is a payment, too. " +
      "The newest transaction comes first in this answer.",
    ...{ body: "PaymentRequest", status: choices.paymentCreatedStatus, answer: "Payment" },
    errors: ["validation", "merchantNotFound", "instrumentNotFound", "pciRequired", "referenceUsed"],
  },
  {
    ...{ endpoint: "POST /v1/payments/verify", id: "verifyCard", source: "documented" },
    summary: "Hold 1 USD or 25 UYU for a moment to see whether a card is good.",
    ...{ body: "VerifyRequest", status: choices.paymentCreatedStatus, answer: "Payment" },
    errors: ["validation", "merchantNotFound", "instrumentNotFound", "pciRequired", "verifyDeclined"],
  },
  {
    ...{ endpoint: "GET /v1/payments/query", id: "queryPayments", source: "documented" },
    summary:
      "Payments of the calling client, newest first. 404 or 204 when there is none, where so switched.",
    ...{ query: listQuery, answer: "PaymentList", none: true },
    errors: ["validation", "merchantNotFound", "paymentNotFound"],
  },
  {
    ...{ endpoint: "GET /v1/payments/{id}", id: "getPayment", source: "documented" },
    summary: "A payment with all its transactions.",
    ...{ answer: "Payment", none: true, errors: ["paymentNotFound"] },
  },
  {
    ...{ endpoint: "POST /v1/payments/{id}/captures", id: "capturePayment", source: "documented" },
    summary: "Take what was authorized, or a part of it. May be pending at first.",
    ...{ body: "CaptureRequest", answer: "Transaction", errors: onPayment },
  },
  {
    ...{ endpoint: "POST /v1/payments/{id}/cancellations", id: "cancelPayment", source: "documented" },
    summary: "Call off an authorization or a purchase. May be pending at first.",
    ...{ body: "CancellationRequest", answer: "Transaction", errors: onPayment },
  },
  {
    ...{ endpoint: "POST /v1/payments/{id}/refunds", id: "refundPayment", source: "observed" },
    summary: "Give back what was captured, or a part of it. May be pending at first.",
    ...{ body: "RefundRequest", answer: "Transaction", errors: onPayment },
  },
  {
    ...{ endpoint: "POST /v1/customers", id: "createCustomer", source: "documented" },
    summary: "Remember a customer of the client.",
    ...{ body: "CustomerRequest", status: choices.customerCreatedStatus, answer: "Customer" },
    errors: ["customerInvalid", "customerExists"],
  },
  {
    ...{ endpoint: "GET /v1/customers", id: "listCustomers", source: "documented" },
    summary: "Customers of the calling client, newest first.",
    ...{ query: customerQuery, answer: "CustomerList", errors: ["validation"] },
  },
  {
    ...{ endpoint: "GET /v1/customers/{id}", id: "getCustomer", source: "documented" },
    ...{ summary: "A customer.", answer: "Customer", errors: ["customerNotFound"] },
  },
  {
    ...{ endpoint: "PUT /v1/customers/{id}", id: "updateCustomer", source: "documented" },
    summary: "Change a customer; what is left out stays as it is.",
    ...{ body: "CustomerUpdate", answer: "Customer" },
    errors: ["customerInvalid", "customerNotFound", "customerExists"],
  },
  {
    ...{ endpoint: "DELETE /v1/customers/{id}", id: "deleteCustomer", source: "documented" },
    summary: "Forget a customer and what was saved for them.",
    ...{ status: 204, errors: ["customerNotFound"] },
  },
  {
    endpoint: "GET /v1/customers/{id}/payment-instruments",
    ...{ id: "listInstruments", source: "documented" },
    summary: "What a customer can pay with now.",
    ...{ answer: "PaymentInstruments", errors: ["customerNotFound"] },
  },
  {
    endpoint: "DELETE /v1/customers/{id}/payment-instruments/{token}",
    ...{ id: "deleteInstrument", source: "documented", status: 204 },
    summary: "Take a saved instrument away for good.",
    errors: ["customerNotFound", "instrumentMissing"],
  },
  {
    ...{ endpoint: "GET /v1/merchants", id: "listMerchants", source: "documented" },
    ...{ summary: "Merchants of the calling client.", answer: "Merchants" },
  },
  {
    ...{ endpoint: "GET /v1/merchants/{id}", id: "getMerchant", source: "documented" },
    ...{ summary: "A merchant.", answer: "Merchant", errors: ["merchantNotFound"] },
  },
  {
    endpoint: "GET /v1/merchants/{id}/payment-methods",
    ...{ id: "listPaymentMethods", source: "documented" },
    summary: "Card brands that a merchant takes.",
    ...{ answer: "PaymentMethods", errors: ["merchantNotFound"] },
  },
  {
    endpoint: "GET /v1/merchants/{id}/payment-methods/{methodId}",
    ...{ id: "getPaymentMethod", source: "documented" },
    ...{ summary: "A card brand that a merchant takes.", answer: "PaymentMethod", errors: onMethods },
  },
];
