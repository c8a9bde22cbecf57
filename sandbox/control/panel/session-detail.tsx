import type { Context } from "../../context";
import { payerUrl, sessionState, sessionStatus } from "../../engine/sessions";
import type { Session } from "../../store/types";
import { sessionView } from "../views";
import { CardOptions } from "./card-options";
import { DeliveryList } from "./deliveries";
import { Action, Copied, Empty, Json, State } from "./parts";
import { PaymentItem } from "./payments";
import { amountOf } from "./sessions";
import { sessionTimeline } from "./timeline";
import { TimelineList } from "./timeline-list";

/** One session: what can be done with it, what happened to it, what was sent about it. */
export function SessionDetail({ context, session }: { context: Context; session: Session }) {
  const { store } = context;
  const payments = store.paymentsOf(session);
  const deliveries = store.deliveries
    .withReference(session.referenceId)
    .filter(({ paymentId }) => !paymentId || payments.some(({ id }) => id === paymentId))
    .toReversed();
  return (
    <article class="detail-pane" id="detail" data-live>
      <p class="back">
        <a href="/_sandbox">All sessions</a>
      </p>
      <header>
        <h1>{session.referenceId}</h1>
        <p>
          <State name={sessionStatus(context, session)} /> <strong>{amountOf(session)}</strong>
        </p>
        <p>
          <Copied text={session.id} what="the session's id" />
        </p>
      </header>
      <Doings context={context} session={session} />
      <h2>What happened</h2>
      <TimelineList moments={sessionTimeline(context, session)} />
      <h2>Payments</h2>
      {payments.length === 0 && <Empty>No card was tried yet.</Empty>}
      <ul class="payments">
        {payments.toReversed().map((payment) => (
          <PaymentItem key={payment.id} context={context} payment={payment} />
        ))}
      </ul>
      <h2>Callbacks</h2>
      <DeliveryList context={context} deliveries={deliveries} />
      <details id="session-json">
        <summary>The session as the control API shows it</summary>
        <Json value={sessionView(context, session)} label="Session" />
      </details>
    </article>
  );
}

function Doings({ context, session }: { context: Context; session: Session }) {
  if (sessionState(context, session) !== "pending") return null;
  const path = `/_sandbox/sessions/${session.id}`;
  return (
    <div class="doings">
      <a class="button" href={payerUrl(context, session)} target="_blank" rel="noopener">
        Open its page
      </a>
      {session.type === "checkout" && (
        <form method="post" action={`${path}/pay`} class="together">
          <label for="card" class="sr">
            Card to pay with
          </label>
          <select id="card" name="number">
            <CardOptions />
          </select>
          <button type="submit">Pay</button>
        </form>
      )}
      <Action to={`${path}/expire`} label="Expire now" kind="quiet" />
    </div>
  );
}
