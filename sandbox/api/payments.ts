import { Hono } from "hono";
import { z } from "zod";
import type { Client } from "../clients";
import { type Context, ownerOf } from "../context";
import { cancel, capture, type OperationResult, refund } from "../engine/operations";
import { paymentDto, transactionDto } from "../engine/payment-dto";
import type { Payment } from "../store/types";
import { type ApiEnv, assertMerchant } from "./auth";
import { invalidRequest, invalidState, paymentNotFound } from "./errors";
import { listQuery, positiveAmount, reference } from "./fields";
import { readBody, readQuery } from "./input";

const cancellationRequest = z.object({
  referenceId: reference,
  description: z.string().optional(),
  reason: z.string().optional(),
});
const captureRequest = z.object({ referenceId: reference, amount: positiveAmount.optional() });
const refundRequest = cancellationRequest.extend({
  type: z
    .string()
    .toLowerCase()
    .pipe(z.enum(["refund", "partial-refund"]))
    .optional(),
  amount: positiveAmount.optional(),
});

export function paymentRoutes(context: Context) {
  const routes = new Hono<ApiEnv>();
  const dto = (payment: Payment) => paymentDto(payment, ownerOf(context.clients, payment));

  const find = (client: Client, id: string): Payment => {
    const payment = context.store.payments.get(id);
    if (payment?.clientId !== client.id) throw paymentNotFound();
    return payment;
  };

  routes.get("/query", (c) => {
    const client = c.get("client");
    const filter = readQuery(c, listQuery);
    if (filter.merchantId !== undefined) assertMerchant(client, filter.merchantId);
    const page = context.store.payments.list({ ...filter, clientId: client.id });
    return c.json({ ...page, items: page.items.map(dto) });
  });

  routes.get("/:id", (c) => c.json(dto(find(c.get("client"), c.req.param("id")))));

  routes.post("/:id/captures", async (c) => {
    const payment = find(c.get("client"), c.req.param("id"));
    const request = await readBody(c, captureRequest);
    return c.json(transactionOf(payment, capture(context, payment, request)));
  });

  routes.post("/:id/cancellations", async (c) => {
    const payment = find(c.get("client"), c.req.param("id"));
    const request = await readBody(c, cancellationRequest);
    return c.json(transactionOf(payment, cancel(context, payment, request)));
  });

  routes.post("/:id/refunds", async (c) => {
    const payment = find(c.get("client"), c.req.param("id"));
    const request = await readBody(c, refundRequest);
    return c.json(transactionOf(payment, refund(context, payment, request)));
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
