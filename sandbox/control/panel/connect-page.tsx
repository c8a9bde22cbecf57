import type { Context } from "../../context";
import { Action, Copied, Json } from "./parts";

/** How a shop talks to this sandbox. */
export function ConnectPage({ context: { publicUrl, clients } }: { context: Context }) {
  return (
    <section class="list" aria-labelledby="connect">
      <div class="head">
        <h1 id="connect">Connect a shop</h1>
      </div>
      <p>
        Set the API base to <Copied text={publicUrl} what="the API base" />, with Basic auth. Paths are those
        of Plexo; <a href="/openapi/v2.json">the OpenAPI document</a> lists them.
      </p>
      <ul class="clients">
        {clients.map(({ id, name, apiKey, merchants }) => (
          <li key={id}>
            <h2>{name}</h2>
            <dl>
              <dt>Client</dt>
              <dd>
                <Copied text={String(id)} what={`the client id of ${name}`} />
              </dd>
              <dt>API key</dt>
              <dd>
                <Copied text={apiKey} what={`the API key of ${name}`} />
              </dd>
              {merchants.map((merchant) => (
                <>
                  <dt>Merchant</dt>
                  <dd>
                    <Copied text={String(merchant.id)} what={`the merchant id of ${merchant.name}`} />{" "}
                    {merchant.name}
                  </dd>
                </>
              ))}
            </dl>
          </li>
        ))}
      </ul>
      <h2>Try it</h2>
      <Json value={example(publicUrl, clients[0])} label="A call that creates a session" />
      <p>It answers an action whose address is the payment page. Tests drive the panel's switches over</p>
      <Json value={`curl ${publicUrl}/_sandbox/api/sessions`} label="A call of the control API" />
      <h2>Start over</h2>
      <p>Forgets every session, payment and callback, rules and faults, and puts the clock back.</p>
      <details id="forget">
        <summary>Forget everything…</summary>
        <div class="inside">
          <Action to="/_sandbox/reset" label="Yes, forget it all" kind="danger" />
        </div>
      </details>
    </section>
  );
}

function example(url: string, client: Context["clients"][number] | undefined): string {
  return `curl -u ${client?.id}:${client?.apiKey} ${url}/v1/sessions -d '{
  "merchantId": ${client?.merchants[0]?.id}, "referenceId": "session-1", "type": "checkout",
  "paymentRequest": {
    "referenceId": "payment-1", "invoiceNumber": "A-1", "installments": 1,
    "amount": { "total": 1990.00, "currency": "UYU" }
  }
}'`;
}
