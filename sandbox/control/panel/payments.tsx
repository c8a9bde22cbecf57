import type { Context } from "../../context";
import { statusOf, undecidedOf } from "../../engine/payment-status";
import { formatAmount } from "../../hosted/format";
import type { Page } from "../../store/shelf";
import type { Payment } from "../../store/types";
import { paymentView } from "../views";
import { DeliveryList } from "./deliveries";
import { Action, Copied, Empty, Json, ListTitle, Method, Pager, State, Time } from "./parts";
import { Finder } from "./sessions";
import { paymentTimeline } from "./timeline";
import { TimelineList } from "./timeline-list";

const amountOf = ({ amount, currency }: Payment) => formatAmount(amount, currency, "en");

interface ListProps {
  page: Page<Payment>;
  reference?: string;
  selected?: Payment;
}

export function PaymentList({ page, reference, selected }: ListProps) {
  const path = "/_sandbox/payments";
  return (
    <section class="list" aria-labelledby="payments">
      <div class="head">
        <ListTitle id="payments" isAlone={!selected}>
          Payments
        </ListTitle>
        <Finder action={path} reference={reference} />
      </div>
      <div id="payment-rows" data-live>
        {page.total === 0 && <Empty>{reference ? "No payment has this reference." : "None yet."}</Empty>}
        <ul class="rows">
          {page.items.map((payment) => (
            <li key={payment.id}>
              <a href={`${path}/${payment.id}`} aria-current={payment === selected ? "true" : undefined}>
                <State name={statusOf(payment)} />
                <strong class="grow">{payment.referenceId}</strong>
                <Method payment={payment} />
                <span class="amount">{amountOf(payment)}</span>
                <Time at={payment.createdAt} />
              </a>
            </li>
          ))}
        </ul>
        <Pager {...page} href={reference ? `${path}?reference=${encodeURIComponent(reference)}` : path} />
      </div>
    </section>
  );
}

/** One payment: what can be decided about it, what happened to it, what was sent about it. */
export function PaymentDetail({ context, payment }: { context: Context; payment: Payment }) {
  const session = payment.sessionId ? context.store.sessions.get(payment.sessionId) : undefined;
  return (
    <article class="detail-pane" id="detail" data-live>
      <p class="back">
        <a href="/_sandbox/payments">All payments</a>
      </p>
      <header>
        <h1>{payment.referenceId}</h1>
        <p>
          <State name={statusOf(payment)} /> <strong>{amountOf(payment)}</strong> <Method payment={payment} />
        </p>
        <p>
          <Copied text={payment.id} what="the payment's id" />
        </p>
        <p>
          {session ? (
            <a href={`/_sandbox/sessions/${session.id}`}>Session {session.referenceId}</a>
          ) : (
            "Asked for directly, without a session"
          )}
        </p>
      </header>
      <Decide payment={payment} />
      <h2>What happened</h2>
      <TimelineList moments={paymentTimeline(context, payment)} />
      <h2>Callbacks</h2>
      <DeliveryList context={context} deliveries={context.store.deliveriesOf(payment).toReversed()} />
      <h2>As the control API shows it</h2>
      <Json value={paymentView(context, payment)} label="Payment" />
    </article>
  );
}

/** A payment among those of its session. */
export function PaymentItem({ context, payment }: { context: Context; payment: Payment }) {
  return (
    <li>
      <details id={`payment-${payment.id}`}>
        <summary>
          <State name={statusOf(payment)} />
          <Method payment={payment} />
          <span class="amount grow">{amountOf(payment)}</span>
          <Time at={payment.createdAt} />
        </summary>
        <div class="inside">
          <p>
            <a href={`/_sandbox/payments/${payment.id}`}>Payment {payment.id}</a>
          </p>
          <Json value={paymentView(context, payment)} label={`Payment ${payment.id}`} />
        </div>
      </details>
      <Decide payment={payment} />
    </li>
  );
}

/** Decides the payment, or what was asked for of it. */
function Decide({ payment }: { payment: Payment }) {
  if (statusOf(payment) === "pending") return <Verdicts id={payment.id} />;
  return undecidedOf(payment).map(({ id, type, referenceId, amount }) => (
    <div key={id}>
      <p>
        Not decided: {type} <strong>{referenceId}</strong> of {formatAmount(amount, payment.currency, "en")}
      </p>
      <Verdicts id={payment.id} fields={{ operation: id }} what={`${type} ${referenceId}`} />
    </div>
  ));
}

function Verdicts(props: { id: string; fields?: Record<string, string>; what?: string }) {
  const { id, fields, what } = props;
  const to = `/_sandbox/payments/${id}/settle`;
  return (
    <div class="doings">
      <Action {...{ to, what }} label="Approve" fields={{ ...fields, status: "approved" }} />
      <Action {...{ to, what }} label="Deny" fields={{ ...fields, status: "denied" }} kind="quiet" />
    </div>
  );
}
