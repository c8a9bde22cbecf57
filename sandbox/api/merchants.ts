import { Hono, type Context as HonoContext } from "hono";
import { type Brand, brandById, brands } from "../cards/brands";
import type { Merchant } from "../clients";
import { type ApiEnv, clientMerchant } from "./auth";
import { notFound } from "./errors";
import { answer } from "./wire";

/** What a client may find out about its own merchants. Bodies are the sandbox's own. */
export function merchantRoutes() {
  const routes = new Hono<ApiEnv>();
  const find = (c: HonoContext<ApiEnv>) => clientMerchant(c.get("client"), Number(c.req.param("id")));

  routes.get("/", (c) => {
    const client = c.get("client");
    return answer(
      c,
      client.merchants.map((merchant) => merchantDto(merchant, client.id)),
    );
  });
  routes.get("/:id", (c) => answer(c, merchantDto(find(c), c.get("client").id)));
  routes.get("/:id/payment-methods", (c) => {
    find(c);
    return answer(c, brands.map(methodDto));
  });
  routes.get("/:id/payment-methods/:methodId", (c) => {
    find(c);
    const brand = brandById(c.req.param("methodId").toLowerCase());
    if (!brand) throw notFound();
    return answer(c, methodDto(brand));
  });

  return routes;
}

function merchantDto({ id, name, merchantIdentificationNumber }: Merchant, clientId: number) {
  return { id, name, clientId, settings: { merchantIdentificationNumber } };
}

function methodDto({ id, name, legacyId }: Brand) {
  return { id, legacyId, name, type: "card" };
}
