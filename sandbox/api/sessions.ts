import { Hono } from "hono";
import { choices } from "../choices";
import type { Context } from "../context";
import { createSession, payerUrl, sessionState, sessionStatus } from "../engine/sessions";
import type { Session } from "../store/types";
import { type ApiEnv, assertMerchant } from "./auth";
import { listQuery } from "./fields";
import { readBody, readQuery } from "./input";
import { newSessionOf, sessionRequest } from "./session-request";

export function sessionRoutes(context: Context) {
  const routes = new Hono<ApiEnv>();

  routes.post("/", async (c) => {
    const client = c.get("client");
    const request = await readBody(c, sessionRequest);
    assertMerchant(client, request.merchantId);
    const session = createSession(context, newSessionOf(request, client.id));
    return c.json(sessionDto(context, session), choices.sessionCreatedStatus);
  });

  routes.get("/", (c) => {
    const client = c.get("client");
    const filter = readQuery(c, listQuery);
    if (filter.merchantId !== undefined) assertMerchant(client, filter.merchantId);
    const page = context.store.sessions.list({ ...filter, clientId: client.id });
    return c.json({ ...page, items: page.items.map((session) => sessionDto(context, session)) });
  });

  return routes;
}

export function sessionDto(context: Context, session: Session) {
  const state = sessionState(context, session);
  return {
    id: session.id,
    referenceId: session.referenceId,
    type: session.type,
    status: choices.sessionStatus[sessionStatus(context, session)],
    expiresAt: new Date(session.expiresAt).toISOString(),
    actions:
      state === "pending" ? [{ rel: "self", href: payerUrl(context, session), method: "REDIRECT" }] : [],
  };
}
