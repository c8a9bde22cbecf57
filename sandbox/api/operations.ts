import { Hono } from "hono";
import type { z } from "zod";
import type { Context } from "../context";
import { cancel, capture, type OperationResult, refund } from "../engine/operations";
import { transactionDto } from "../engine/payment-dto";
import type { Payment } from "../store/types";
import { switchesOfPayment } from "../switches/in-force";
import { transactionSaid } from "../switches/said";
import type { ApiEnv } from "./auth";
import { invalidRequest, invalidState } from "./errors";
import { readBody } from "./input";
import { cancellationRequest, captureRequest, refundRequest } from "./operation-requests";
import { findPayment } from "./payments";
import { answer } from "./wire";

/** What may be done to a payment once it is made; each answers the transaction it added. */
export function operationRoutes(context: Context) {
  const routes = new Hono<ApiEnv>();

  const operation = <T extends z.ZodType>(path: string, schema: T, operate: Operate<z.output<T>>) =>
    routes.post(path, async (c) => {
      findPayment(context, c);
      const request = await readBody(c, schema);
      // As it is now: another call may have changed it while the body came.
      const payment = findPayment(context, c);
      const transaction = transactionOf(payment, operate(context, payment, request));
      return answer(c, transactionSaid(transaction, switchesOfPayment(context.store, payment)));
    });

  operation("/:id/captures", captureRequest, capture);
  operation("/:id/cancellations", cancellationRequest, cancel);
  operation("/:id/refunds", refundRequest, refund);
  return routes;
}

type Operate<R> = (context: Context, payment: Payment, request: R) => OperationResult;

function transactionOf(payment: Payment, result: OperationResult) {
  if (result.ok) return transactionDto(result.transaction, payment.id);
  if (result.reason === "too-much") {
    throw invalidRequest({ amount: ["Amount is more than what is left of the payment."] });
  }
  throw invalidState();
}
