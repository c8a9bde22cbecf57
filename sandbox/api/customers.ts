import { Hono, type Context as HonoContext } from "hono";
import { cardTypeOf } from "../cards/brands";
import { choices } from "../choices";
import type { Context } from "../context";
import { type CustomerResult, createCustomer, deleteCustomer, updateCustomer } from "../engine/customers";
import { deleteInstrument, instrumentsOf } from "../engine/instruments";
import { maskedName } from "../engine/payment-method-dto";
import type { Customer, Instrument } from "../store/customer-types";
import { switchesFor } from "../switches/in-force";
import type { ApiEnv } from "./auth";
import { customerQuery, customerRequest, customerUpdate } from "./customer-request";
import { customerExists, customerNotFound, instrumentMissing, invalidCustomer } from "./errors";
import { readBody, readQuery } from "./input";
import { parseIsoDate } from "./iso-date";
import { listAnswer, switchedList } from "./lists";
import { answer } from "./wire";

export function customerRoutes(context: Context) {
  const routes = new Hono<ApiEnv>();

  const find = (c: HonoContext<ApiEnv>): Customer => {
    const customer = context.store.customers.get(c.req.param("id")?.toLowerCase() ?? "");
    if (customer?.clientId !== c.get("client").id) throw customerNotFound();
    return customer;
  };

  routes.post("/", async (c) => {
    const input = await readBody(c, customerRequest, "", invalidCustomer);
    const customer = saved(createCustomer(context, c.get("client").id, input));
    return answer(c, customerDto(customer), choices.customerCreatedStatus);
  });

  routes.get("/", (c) => {
    const filter = readQuery(c, customerQuery);
    const wanted = { ...filter, clientId: c.get("client").id };
    const page = context.store.customers.list(switchedList(wanted, switchesFor(context.store)));
    return answer(c, listAnswer({ ...page, items: page.items.map(customerDto) }));
  });

  routes.get("/:id", (c) => answer(c, customerDto(find(c))));

  routes.put("/:id", async (c) => {
    find(c);
    const input = await readBody(c, customerUpdate, "", invalidCustomer);
    // As it is now: another call may have changed it while the body came.
    return answer(c, customerDto(saved(updateCustomer(context, find(c), input))));
  });

  routes.delete("/:id", (c) => {
    deleteCustomer(context, find(c));
    return c.body(null, 204);
  });

  routes.get("/:id/payment-instruments", (c) =>
    answer(c, instrumentsOf(context, find(c).id).map(instrumentDto)),
  );

  routes.delete("/:id/payment-instruments/:token", (c) => {
    if (!deleteInstrument(context, find(c).id, c.req.param("token"))) throw instrumentMissing();
    return c.body(null, 204);
  });

  return routes;
}

function saved(result: CustomerResult): Customer {
  if (!result.ok) throw customerExists();
  return result.customer;
}

const iso = (time: number) => new Date(time).toISOString();

/** A customer in Plexo's words: every field may be null. */
function customerDto(customer: Customer) {
  const { firstName, lastName, birthdate } = customer;
  return {
    id: customer.id,
    referenceId: customer.referenceId ?? null,
    metadata: customer.metadata,
    description: customer.description ?? null,
    email: customer.email ?? null,
    name: [firstName, lastName].filter(Boolean).join(" ") || null,
    phone: customer.phone ?? null,
    firstName: firstName ?? null,
    lastName: lastName ?? null,
    document: customer.document ?? null,
    identification: customer.identification ?? null,
    birthdate: birthdate ? iso(parseIsoDate(birthdate) ?? 0) : null,
    address: customer.address ?? null,
  };
}

function instrumentDto({ id, createdAt, card }: Instrument) {
  return {
    token: id,
    cardName: maskedName(card),
    bin: card.bin,
    cardType: cardTypeOf(card),
    expMonth: card.expMonth,
    expYear: 2000 + card.expYear,
    status: "active",
    createdAt: iso(createdAt),
  };
}
