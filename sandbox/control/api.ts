import type { HttpBindings } from "@hono/node-server";
import { Hono } from "hono";
import { ApiError, sendError } from "../api/errors";
import { readBody, readQuery } from "../api/input";
import { testCards } from "../cards/test-cards";
import type { Context } from "../context";
import { expireSession } from "../engine/sessions";
import { clockRoutes } from "./clock";
import { eventStream } from "./events";
import { faultRoutes } from "./faults";
import { found } from "./found";
import { localOnly } from "./guard";
import { payWithCard, settleAs } from "./pay";
import { listRequest, payRequest, settleRequest } from "./requests";
import { reset } from "./reset";
import { ruleRoutes } from "./rules";
import { switchRoutes } from "./switches";
import { deliveryView, paymentView, sessionView, statsView } from "./views";

/** What tests drive the sandbox with, below `/_sandbox/api`. */
export function controlApi(context: Context, endpoints: string[]) {
  const { store, callbacks, faults } = context;
  const app = new Hono<{ Bindings: HttpBindings }>();
  app.use(localOnly);

  app.route("/rules", ruleRoutes(store));
  app.route("/switches", switchRoutes(store));
  app.route("/faults", faultRoutes(faults, endpoints));
  app.route("/clock", clockRoutes(context));
  app.get("/events", (c) => eventStream(context.feed, c));
  app.get("/stats", (c) => c.json(statsView(context)));
  app.get("/cards", (c) => c.json({ cards: testCards }));

  app.get("/sessions", (c) => {
    const page = store.sessions.list(readQuery(c, listRequest));
    return c.json({ ...page, items: page.items.map((session) => sessionView(context, session)) });
  });
  app.post("/sessions/:id/expire", (c) => {
    const session = found(store.sessions.get(c.req.param("id")));
    expireSession(context, session);
    return c.json(sessionView(context, session));
  });
  app.post("/sessions/:id/pay", async (c) => {
    const wanted = await readBody(c, payRequest, "{}");
    const session = found(store.sessions.get(c.req.param("id")));
    const payment = await payWithCard(context, session, wanted);
    return c.json({ payment: paymentView(context, payment), redirect: session.defaultUrl });
  });

  app.get("/payments", (c) => {
    const page = store.payments.list(readQuery(c, listRequest));
    return c.json({ ...page, items: page.items.map((payment) => paymentView(context, payment)) });
  });
  app.post("/payments/:id/settle", async (c) => {
    const wanted = await readBody(c, settleRequest);
    const payment = await settleAs(context, found(store.payments.get(c.req.param("id"))), wanted);
    return c.json(paymentView(context, payment));
  });

  app.get("/deliveries", (c) => {
    const page = store.deliveries.list(readQuery(c, listRequest));
    return c.json({ ...page, items: page.items.map((delivery) => deliveryView(context, delivery)) });
  });
  app.post("/deliveries/:id/resend", async (c) => {
    const delivery = found(store.deliveries.get(c.req.param("id")));
    await callbacks.resend(delivery);
    return c.json(deliveryView(context, delivery));
  });

  app.post("/reset", (c) => {
    reset(context);
    return c.body(null, 204);
  });

  app.onError((error, c) => {
    if (error instanceof ApiError) return sendError(c, error);
    throw error;
  });
  return app;
}
