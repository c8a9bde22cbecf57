import { Hono, type Context as HonoContext } from "hono";
import { choices } from "../choices";
import { type Context, ownerOf } from "../context";
import { type Means, payDirectly, processed } from "../engine/direct-payments";
import { paymentDto } from "../engine/payment-dto";
import { verify } from "../engine/verify";
import type { Payment } from "../store/types";
import { switchesFor, switchesOfPayment, switchesOfQuery } from "../switches/in-force";
import { paymentSaid } from "../switches/said";
import { type ApiEnv, assertMerchant } from "./auth";
import { instrumentNotFound, paymentNotFound, pciRequired, verifyDeclined } from "./errors";
import { listQuery } from "./fields";
import { readBody, readQuery } from "./input";
import { listAnswer, switchedList } from "./lists";
import { directRequestOf, meansOf, paymentRequest, verifyRequest } from "./payment-request";
import { assertUnused } from "./references";
import { answer } from "./wire";

export function paymentRoutes(context: Context) {
  const routes = new Hono<ApiEnv>();
  const dto = (payment: Payment, asOf?: number) => {
    const truth = paymentDto(payment, ownerOf(context.clients, payment), asOf);
    return paymentSaid(truth, switchesOfPayment(context.store, payment));
  };
  /** As an answer to `POST` has it, for clients that read the outcome from the first transaction. */
  const posted = (payment: Payment, asOf?: number) => {
    const told = dto(payment, asOf);
    const { postedTransactions } = switchesOfPayment(context.store, payment);
    return postedTransactions === "as-recorded"
      ? told
      : { ...told, transactions: told.transactions.toReversed() };
  };

  routes.post("/", async (c) => {
    const request = await readBody(c, paymentRequest);
    const means = allowedMeans(c, request);
    assertUnused(c.get("client"), context.store.payments, request.referenceId);
    const payment = payDirectly(context, directRequestOf(request, c.get("client").id), means);
    if (!payment) throw instrumentNotFound();
    await processed(context, payment);
    return answer(c, posted(payment), choices.paymentCreatedStatus);
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
    return answer(c, posted(payment, asOf), choices.paymentCreatedStatus);
  });

  routes.get("/query", (c) => {
    const client = c.get("client");
    const filter = readQuery(c, listQuery);
    if (filter.merchantId !== undefined) assertMerchant(client, filter.merchantId);
    const switches = switchesOfQuery(context.store, filter.referenceId);
    const page = context.store.payments.list(switchedList({ ...filter, clientId: client.id }, switches));
    if (page.total === 0 && switches.none === "404") throw paymentNotFound();
    if (page.total === 0 && switches.none === "204") return c.body(null, 204);
    const noItems = page.total === 0 && switches.none === "null-list";
    return answer(c, listAnswer({ ...page, items: noItems ? null : page.items.map((one) => dto(one)) }));
  });

  routes.get("/:id", (c) => {
    const payment = knownPayment(context, c);
    if (payment) return answer(c, dto(payment));
    if (switchesFor(context.store).none === "204") return c.body(null, 204);
    throw paymentNotFound();
  });

  return routes;
}

/** The payment that a path names; throws when this client has none with that id. */
export function findPayment(context: Context, c: HonoContext<ApiEnv>): Payment {
  const payment = knownPayment(context, c);
  if (!payment) throw paymentNotFound();
  return payment;
}

function knownPayment({ store }: Context, c: HonoContext<ApiEnv>): Payment | undefined {
  const payment = store.payments.get(c.req.param("id") ?? "");
  return payment?.clientId === c.get("client").id ? payment : undefined;
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
