import type { Context } from "../../context";
import { payerUrl, sessionState, sessionStatus } from "../../engine/sessions";
import { toDecimal } from "../../money";
import type { CheckoutSession, FlexibleAmount, Session } from "../../store/types";
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
    .with("reference", session.referenceId)
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
          {session.flexibleAmount && <AmountFields session={session} flexible={session.flexibleAmount} />}
          <button type="submit">Pay</button>
        </form>
      )}
      <Action to={`${path}/expire`} label="Expire now" kind="quiet" />
    </div>
  );
}

/** What the payer of a flexible session writes. */
function AmountFields({ session, flexible }: { session: CheckoutSession; flexible: FlexibleAmount }) {
  const { allowedCurrencies, minAmount = 1, maxAmount } = flexible;
  const { amount, currency } = session.payment;
  return (
    <>
      <label for="amount" class="sr">
        Amount to pay
      </label>
      <input
        {...{ id: "amount", name: "amount", type: "number", step: "0.01", required: true }}
        {...{ min: toDecimal(minAmount), max: maxAmount && toDecimal(maxAmount) }}
        {...{ value: toDecimal(amount || minAmount), class: "short" }}
      />
      <label for="currency" class="sr">
        Currency
      </label>
      <select id="currency" name="currency" class="short">
        {allowedCurrencies.map((code) => (
          <option key={code} value={code} selected={code === currency}>
            {code}
          </option>
        ))}
      </select>
    </>
  );
}
