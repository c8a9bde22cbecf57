import { Hono } from "hono";
import { choices } from "../choices";
import type { Context } from "../context";
import { createSession, type NewSession, payerUrl, sessionState, sessionStatus } from "../engine/sessions";
import { cardOfToken } from "../engine/tokens";
import type { Session } from "../store/types";
import { switchesFor, switchesOfSession } from "../switches/in-force";
import { sessionSaid } from "../switches/said";
import type { Switches } from "../switches/schema";
import { type ApiEnv, assertMerchant } from "./auth";
import { instrumentNotFound, invalidRequest } from "./errors";
import { listQuery } from "./fields";
import { readBody, readQuery } from "./input";
import { listAnswer, switchedList } from "./lists";
import { assertUnused } from "./references";
import { newSessionOf, sessionRequest } from "./session-request";
import { answer } from "./wire";

export function sessionRoutes(context: Context) {
  const routes = new Hono<ApiEnv>();

  routes.post("/", async (c) => {
    const client = c.get("client");
    const request = await readBody(c, sessionRequest);
    assertMerchant(client, request.merchantId);
    assertUnused(client, context.store.sessions, request.referenceId);
    const wanted = newSessionOf(request, client.id);
    assertKnown(context, wanted);
    const session = createSession(context, wanted);
    return answer(c, sessionDto(context, session), choices.sessionCreatedStatus);
  });

  routes.get("/", (c) => {
    const client = c.get("client");
    const filter = readQuery(c, listQuery);
    if (filter.merchantId !== undefined) assertMerchant(client, filter.merchantId);
    const switches = switchesFor(context.store, [filter.referenceId]);
    const page = context.store.sessions.list(switchedList({ ...filter, clientId: client.id }, switches));
    return answer(
      c,
      listAnswer({ ...page, items: page.items.map((session) => sessionDto(context, session)) }),
    );
  });

  return routes;
}

/** Throws when a session is for a customer, or to be paid with an instrument, that the client doesn't have. */
function assertKnown(context: Context, wanted: NewSession): void {
  const { clientId } = wanted;
  if (wanted.type === "tokenization") {
    const known = context.store.customers.get(wanted.customerId)?.clientId === clientId;
    if (!known) throw invalidRequest({ customerId: ["The requested Customer was not found."] });
  } else if (wanted.instrumentToken && !cardOfToken(context, clientId, wanted.instrumentToken)) {
    throw instrumentNotFound();
  }
}

function sessionDto(context: Context, session: Session) {
  const switches = switchesOfSession(context.store, session);
  const dto = {
    id: session.id,
    referenceId: session.referenceId,
    type: session.type,
    status: choices.sessionStatus[sessionStatus(context, session)],
    expiresAt: new Date(session.expiresAt).toISOString(),
    actions: actionsOf(context, session, switches),
  };
  return sessionSaid(dto, switches);
}

function actionsOf(context: Context, session: Session, { actions }: Switches) {
  if (sessionState(context, session) !== "pending") return [];
  const rel = choices.actionRel[session.type];
  const redirect = { rel: rel.redirect, href: payerUrl(context, session), method: "REDIRECT" };
  const href = payerUrl(context, session, { embedded: true });
  const embedded = { rel: rel.embedded, href, method: "EMBEDDED" };
  const offered = {
    "redirect-first": [redirect, embedded],
    "embedded-first": [embedded, redirect],
    redirect: [redirect],
    embedded: [embedded],
  };
  return offered[actions];
}
