import { Hono } from "hono";
import type { Context } from "../context";
import { cancel, capture, type OperationResult, refund } from "../engine/operations";
import { transactionDto } from "../engine/payment-dto";
import type { Payment } from "../store/types";
import type { ApiEnv } from "./auth";
import { invalidRequest, invalidState } from "./errors";
import { readBody } from "./input";
import { cancellationRequest, captureRequest, refundRequest } from "./operation-requests";
import { findPayment } from "./payments";
import { answer } from "./wire";

/** What may be done to a payment once it is made; each answers the transaction it added. */
export function operationRoutes(context: Context) {
  const routes = new Hono<ApiEnv>();

  routes.post("/:id/captures", async (c) => {
    const payment = findPayment(context, c);
    const request = await readBody(c, captureRequest);
    return answer(c, transactionOf(payment, capture(context, payment, request)));
  });

  routes.post("/:id/cancellations", async (c) => {
    const payment = findPayment(context, c);
    const request = await readBody(c, cancellationRequest);
    return answer(c, transactionOf(payment, cancel(context, payment, request)));
  });

  routes.post("/:id/refunds", async (c) => {
    const payment = findPayment(context, c);
    const request = await readBody(c, refundRequest);
    return answer(c, transactionOf(payment, refund(context, payment, request)));
  });

  return routes;
}

function transactionOf(payment: Payment, result: OperationResult) {
  if (result.ok) return transactionDto(result.transaction, payment.id);
  if (result.reason === "too-much") {
    throw invalidRequest({ amount: ["Amount is more than what is left of the payment."] });
  }
  throw invalidState();
}
