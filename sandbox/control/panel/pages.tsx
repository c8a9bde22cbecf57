import { Hono, type Context as HonoContext } from "hono";
import type { Context } from "../../context";
import { found } from "../found";
import { CallbacksPage } from "./callbacks-page";
import { CardsPage } from "./cards-page";
import { ConnectPage } from "./connect-page";
import { FaultsPage } from "./faults-page";
import { PaymentDetail, PaymentList } from "./payments";
import { readSaid } from "./said";
import { SessionDetail } from "./session-detail";
import { SessionList } from "./sessions";
import { Shell } from "./shell";
import { SwitchesPage } from "./switches-page";

const PAGE_SIZE = 30;

/** The pages of the panel, below `/_sandbox`. */
export function panelPages(context: Context, endpoints: string[]) {
  const { store } = context;
  const app = new Hono();
  const shared = (c: HonoContext) => ({ context, here: c.req.path, said: readSaid(c.req.query("said")) });

  app.get("/", (c) => {
    const asked = askedFor(c);
    const page = store.sessions.list(asked);
    return c.html(
      <Shell {...shared(c)} tab="Sessions">
        <SessionList context={context} page={page} reference={asked.referenceId} />
      </Shell>,
    );
  });
  app.get("/sessions/:id", (c) => {
    const session = found(store.sessions.get(c.req.param("id")));
    const page = store.sessions.list(askedFor(c));
    return c.html(
      <Shell {...shared(c)} tab="Sessions" title={session.referenceId}>
        <div class="with-detail">
          <SessionList context={context} page={page} selected={session} />
          <SessionDetail context={context} session={session} />
        </div>
      </Shell>,
    );
  });
  app.get("/payments", (c) => {
    const asked = askedFor(c);
    return c.html(
      <Shell {...shared(c)} tab="Payments">
        <PaymentList page={store.payments.list(asked)} reference={asked.referenceId} />
      </Shell>,
    );
  });
  app.get("/payments/:id", (c) => {
    const payment = found(store.payments.get(c.req.param("id")));
    return c.html(
      <Shell {...shared(c)} tab="Payments" title={payment.referenceId}>
        <div class="with-detail">
          <PaymentList page={store.payments.list(askedFor(c))} selected={payment} />
          <PaymentDetail context={context} payment={payment} />
        </div>
      </Shell>,
    );
  });
  app.get("/callbacks", (c) => {
    const asked = askedFor(c);
    const page = store.deliveries.list(asked);
    return c.html(
      <Shell {...shared(c)} tab="Callbacks">
        <CallbacksPage context={context} page={page} reference={asked.referenceId} />
      </Shell>,
    );
  });
  app.get("/faults", (c) =>
    c.html(
      <Shell {...shared(c)} tab="Faults">
        <FaultsPage context={context} endpoints={endpoints} />
      </Shell>,
    ),
  );
  app.get("/switches", (c) =>
    c.html(
      <Shell {...shared(c)} tab="Switches">
        <SwitchesPage context={context} />
      </Shell>,
    ),
  );
  app.get("/cards", (c) =>
    c.html(
      <Shell {...shared(c)} tab="Cards">
        <CardsPage />
      </Shell>,
    ),
  );
  app.get("/connect", (c) =>
    c.html(
      <Shell {...shared(c)} tab="Connect">
        <ConnectPage context={context} />
      </Shell>,
    ),
  );
  return app;
}

/** What part of a list an address asks for. */
function askedFor(c: HonoContext) {
  const page = Number(c.req.query("page"));
  return {
    page: Number.isInteger(page) && page > 0 ? page : 1,
    size: PAGE_SIZE,
    referenceId: c.req.query("reference")?.trim() || undefined,
  };
}
