import { raw } from "hono/html";
import { brandOf } from "../cards/brands";
import { testCards } from "../cards/test-cards";
import type { Context } from "../context";
import { statusOf } from "../engine/payment-status";
import { sessionState } from "../engine/sessions";
import { assetUrl } from "../hosted/asset-urls";
import { formatAmount, groupDigits } from "../hosted/format";
import { messagesIn } from "../hosted/messages";
import { outcomeText } from "../hosted/test-cards-panel";
import type { Session } from "../store/types";
import { code, state, Table } from "./table";

const SHOWN = { page: 1, size: 12 };
const text = messagesIn("en");
const time = (at: number) => new Date(at).toISOString().slice(0, 19).replace("T", " ");

/** What this sandbox is, what to call it with, and what happened lately. Read by developers: in English. */
export function ControlPage({ context }: { context: Context }) {
  return (
    <>
      {raw("<!doctype html>")}
      <html lang="en">
        {/* biome-ignore lint/style/noHeadElement: this page is not one of Next.js. */}
        <head>
          <meta charset="utf-8" />
          <meta name="viewport" content="width=device-width, initial-scale=1" />
          <title>Plexo sandbox</title>
          <link rel="icon" href={assetUrl("icon.svg")} type="image/svg+xml" />
          <link rel="stylesheet" href={assetUrl("control.css")} />
        </head>
        <body>
          <header>
            <h1>Plexo sandbox</h1>
            <p>
              A Plexo that runs on this computer: REST API, payment page and callbacks. No real money, no real
              cards, no connection to Plexo.
            </p>
          </header>
          <main>
            <Access context={context} />
            <Sessions context={context} />
            <Payments context={context} />
            <Deliveries context={context} />
            <Cards />
          </main>
        </body>
      </html>
    </>
  );
}

function Access({ context }: { context: Context }) {
  return (
    <section>
      <h2>Point a shop at it</h2>
      <p>
        API base <code>{context.publicUrl}</code>, paths as at Plexo (<code>POST /v1/sessions</code>…), Basic
        auth with client id and API key.
      </p>
      <Table
        caption="Credentials"
        head={["Client", "API key", "Merchants"]}
        rows={context.clients.map(({ id, name, apiKey, merchants }) => [
          `${id} ${name}`,
          code(apiKey),
          merchants.map((merchant) => `${merchant.id} ${merchant.name}`).join(", "),
        ])}
      />
    </section>
  );
}

function Sessions({ context }: { context: Context }) {
  const { items, total } = context.store.sessions.list(SHOWN);
  return (
    <section>
      <h2>Sessions</h2>
      <Table
        caption={`The latest of ${total} sessions`}
        head={["Created (UTC)", "Reference", "Amount", "State", "Session"]}
        empty="None yet. Create one with POST /v1/sessions."
        rows={items.map((session) => [
          time(session.createdAt),
          session.referenceId,
          session.type === "checkout"
            ? formatAmount(session.payment.amount, session.payment.currency, "en")
            : "–",
          state(sessionState(context, session)),
          sessionLink(session),
        ])}
      />
    </section>
  );
}

const sessionLink = ({ id, token }: Session) => <a href={`/${id}?t=${token}`}>{id.slice(0, 8)}…</a>;

function Payments({ context }: { context: Context }) {
  const { items, total } = context.store.payments.list(SHOWN);
  return (
    <section>
      <h2>Payments</h2>
      <Table
        caption={`The latest of ${total} payments`}
        head={["Created (UTC)", "Reference", "Amount", "Card", "Status", "Payment"]}
        empty="None yet."
        rows={items.map((payment) => [
          time(payment.createdAt),
          payment.referenceId,
          formatAmount(payment.amount, payment.currency, "en"),
          payment.card ? `${payment.card.brand} ${payment.card.last4}` : (payment.voucher?.method ?? ""),
          state(statusOf(payment)),
          code(payment.id),
        ])}
      />
    </section>
  );
}

function Deliveries({ context }: { context: Context }) {
  const { items, total } = context.store.deliveries.list(SHOWN);
  return (
    <section>
      <h2>Callbacks</h2>
      <Table
        caption={`The latest of ${total} callbacks; bodies at /_sandbox/api/deliveries`}
        head={["Planned (UTC)", "Payment", "To", "State", "Tries"]}
        empty="None yet."
        rows={items.map((delivery) => [
          time(delivery.createdAt),
          code(delivery.paymentId?.slice(0, 8) ?? "–"),
          delivery.url,
          state(delivery.state),
          delivery.tries.map(({ status, error, ms }) => `${status ?? error} in ${ms} ms`).join(", ") || "–",
        ])}
      />
    </section>
  );
}

function Cards() {
  return (
    <section>
      <h2>Test cards</h2>
      <p>{text.testCards.intro}</p>
      <Table
        caption="Documented by Plexo, observed in traffic, or the sandbox's own"
        head={["Number", "Brand", "Outcome", "Source"]}
        rows={testCards.map((card) => [
          code(groupDigits(card.number)),
          brandOf(card.number)?.name ?? "",
          outcomeText(card, text),
          card.source,
        ])}
      />
    </section>
  );
}
