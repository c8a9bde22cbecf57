import type { Context } from "../../context";
import { statusOf } from "../../engine/payment-status";
import type { Delivery, DeliveryTry } from "../../store/delivery-types";
import { Action, Empty, Json, State, Time } from "./parts";

/** Callbacks, each with what was sent and what was answered. */
export function DeliveryList({ context, deliveries }: { context: Context; deliveries: readonly Delivery[] }) {
  if (deliveries.length === 0) return <Empty>No callback yet.</Empty>;
  return (
    <ul class="deliveries">
      {deliveries.map((delivery) => (
        <DeliveryItem key={delivery.id} context={context} delivery={delivery} />
      ))}
    </ul>
  );
}

function DeliveryItem({ context, delivery }: { context: Context; delivery: Delivery }) {
  const { id, sessionReferenceId, url, createdAt, state, dueAt, held, tries, paymentId } = delivery;
  const lies = [delivery.stale && "stale", delivery.forged && "forged", delivery.malformed && "malformed"];
  const latest = tries.at(-1);
  const what = `callback ${id.slice(0, 8)} of ${sessionReferenceId}`;
  return (
    <li>
      <details id={`delivery-${id}`}>
        <summary>
          <State name={state} />
          <span class="grow">
            <strong>{sessionReferenceId}</strong>
            <span class="detail">
              {" "}
              {toldBy(context, delivery)} {url}
            </span>
          </span>
          {lies.map((lie) => lie && <State key={lie} name={lie} />)}
          <span class="detail">{latest ? outcomeOf(latest) : held ? "held back" : "not sent"}</span>
          <Time at={createdAt} />
        </summary>
        <div class="inside">
          {dueAt !== undefined && (
            <p>
              Due <Time at={dueAt} />
              {held && ", or when a later one has gone first"}
            </p>
          )}
          {tries.map((made, index) => (
            <TryItem key={String(index)} made={made} label={`Answer ${index + 1} to the ${what}`} />
          ))}
          <p>
            <strong>Body</strong>{" "}
            {paymentId && <a href={`/_sandbox/payments/${paymentId}`}>of this payment</a>}
          </p>
          <Json value={bodyText(context, delivery)} label={`Body of ${what}`} />
        </div>
      </details>
      <Action
        to={`/_sandbox/callbacks/${id}/resend`}
        label={tries.length > 0 ? "Resend" : "Send now"}
        kind="quiet"
        what={what}
      />
    </li>
  );
}

/** The status that the shop reads in it: “approved” to. */
function toldBy({ store }: Context, { paymentId, asOf, forged }: Delivery): string {
  const payment = paymentId ? store.payments.get(paymentId) : undefined;
  const told = typeof forged?.status === "string" ? forged.status : payment && statusOf(payment, asOf);
  return told ? `“${told}” to` : "to";
}

const outcomeOf = ({ status, error, ms }: DeliveryTry) => `${status ?? error} · ${ms} ms`;

function TryItem({ made, label }: { made: DeliveryTry; label: string }) {
  return (
    <div class="try">
      <p>
        <Time at={made.at} /> <strong>{outcomeOf(made)}</strong>
        {made.answer?.type && <span class="detail"> {made.answer.type}</span>}
      </p>
      {made.answer && <Json value={made.answer.body + (made.answer.cut ? "…" : "")} label={label} />}
    </div>
  );
}

/** Easy to read, unless it is to be broken. */
function bodyText({ callbacks }: Context, delivery: Delivery): unknown {
  return delivery.malformed ? callbacks.textOf(delivery) : callbacks.bodyOf(delivery);
}
