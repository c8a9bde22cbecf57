import { Hono, type Context as HonoContext } from "hono";
import { choices } from "../choices";
import { type Context, ownerOf } from "../context";
import { type Means, payDirectly, processed } from "../engine/direct-payments";
import { paymentDto } from "../engine/payment-dto";
import { verify } from "../engine/verify";
import type { Payment } from "../store/types";
import { type ApiEnv, assertMerchant } from "./auth";
import { instrumentNotFound, paymentNotFound, pciRequired, verifyDeclined } from "./errors";
import { listQuery } from "./fields";
import { readBody, readQuery } from "./input";
import { listAnswer } from "./lists";
import { directRequestOf, meansOf, paymentRequest, verifyRequest } from "./payment-request";
import { assertUnused } from "./references";
import { answer } from "./wire";

export function paymentRoutes(context: Context) {
  const routes = new Hono<ApiEnv>();
  const dto = (payment: Payment, asOf?: number) =>
    paymentDto(payment, ownerOf(context.clients, payment), asOf);

  routes.post("/", async (c) => {
    const request = await readBody(c, paymentRequest);
    const means = allowedMeans(c, request);
    assertUnused(c.get("client"), context.store.payments, request.referenceId);
    const payment = payDirectly(context, directRequestOf(request, c.get("client").id), means);
    if (!payment) throw instrumentNotFound();
    await processed(context, payment);
    return answer(c, dto(payment), choices.paymentCreatedStatus);
  });

  routes.post("/verify", async (c) => {
    const request = await readBody(c, verifyRequest);
    const means = allowedMeans(c, request);
    const { referenceId, invoiceNumber = referenceId, amount, ...rest } = request;
    const { merchantId, customerId, callbackUrl, browserDetails, metadata } = rest;
    const wanted = {
      ...{ clientId: c.get("client").id, merchantId, customerId, callbackUrl, browserDetails },
      ...{ referenceId, invoiceNumber, metadata, currency: amount.currency },
    };
    const verified = await verify(context, wanted, means);
    if (!verified) throw instrumentNotFound();
    const { payment, asOf } = verified;
    const last = payment.transactions[asOf - 1];
    if (last?.status === "denied" || last?.status === "failed") throw verifyDeclined(last.declineCode);
    return answer(c, dto(payment, asOf), choices.paymentCreatedStatus);
  });

  routes.get("/query", (c) => {
    const client = c.get("client");
    const filter = readQuery(c, listQuery);
    if (filter.merchantId !== undefined) assertMerchant(client, filter.merchantId);
    const page = context.store.payments.list({ ...filter, clientId: client.id });
    return answer(c, listAnswer({ ...page, items: page.items.map((payment) => dto(payment)) }));
  });

  routes.get("/:id", (c) => answer(c, dto(findPayment(context, c))));

  return routes;
}

/** The payment that a path names; throws when this client has none with that id. */
export function findPayment({ store }: Context, c: HonoContext<ApiEnv>): Payment {
  const payment = store.payments.get(c.req.param("id") ?? "");
  if (payment?.clientId !== c.get("client").id) throw paymentNotFound();
  return payment;
}

/** What a request is to be paid with, once its merchant is known and its client may send it. */
function allowedMeans(
  c: HonoContext<ApiEnv>,
  { merchantId, paymentMethod }: { merchantId: number; paymentMethod: Parameters<typeof meansOf>[0] },
): Means {
  const client = c.get("client");
  assertMerchant(client, merchantId);
  const means = meansOf(paymentMethod);
  if (means.source === "card" && !client.pciCertified) throw pciRequired();
  return means;
}
