import type { Context } from "../../context";
import { statusOf } from "../../engine/payment-status";
import { sessionStatus } from "../../engine/sessions";
import { formatAmount } from "../../hosted/format";
import type { Page } from "../../store/shelf";
import type { Session } from "../../store/types";
import { Empty, ListTitle, Method, Pager, State, Time } from "./parts";

interface ListProps {
  context: Context;
  page: Page<Session>;
  reference?: string;
  selected?: Session;
}

export function SessionList({ context, page, reference, selected }: ListProps) {
  return (
    <section class="list" aria-labelledby="sessions">
      <div class="head">
        <ListTitle id="sessions" isAlone={!selected}>
          Sessions
        </ListTitle>
        <Finder action="/_sandbox" reference={reference} />
      </div>
      <div id="session-rows" data-live>
        {page.total === 0 && (
          <Empty>
            {reference ? "No session has this reference." : "None yet. Create one with POST /v1/sessions: "}
            {!reference && <a href="/_sandbox/connect">how to connect a shop</a>}
          </Empty>
        )}
        <ul class="rows">
          {page.items.map((session) => (
            <SessionRow
              key={session.id}
              context={context}
              session={session}
              isSelected={session === selected}
            />
          ))}
        </ul>
        <Pager
          {...page}
          href={reference ? `/_sandbox?reference=${encodeURIComponent(reference)}` : "/_sandbox"}
        />
      </div>
    </section>
  );
}

export function Finder({ action, reference }: { action: string; reference?: string }) {
  return (
    <search>
      <form action={action} class="finder">
        <label for="reference" class="sr">
          Reference
        </label>
        <input
          id="reference"
          name="reference"
          type="search"
          value={reference}
          placeholder="Find a reference"
        />
        <button type="submit" class="quiet">
          Find
        </button>
      </form>
    </search>
  );
}

interface RowProps {
  context: Context;
  session: Session;
  isSelected: boolean;
}

function SessionRow({ context, session, isSelected }: RowProps) {
  const payments = context.store.paymentsOf(session);
  const latest = payments.at(-1);
  const callback = latest && context.store.deliveriesOf(latest).at(-1);
  return (
    <li>
      <a href={`/_sandbox/sessions/${session.id}`} aria-current={isSelected ? "true" : undefined}>
        <State name={sessionStatus(context, session)} />
        <strong class="grow">{session.referenceId}</strong>
        <span class="method">
          {latest && <Method payment={latest} />}
          {latest && <State name={statusOf(latest)} />}
          {payments.length > 1 && <span class="detail">{payments.length} tries</span>}
        </span>
        <span class="told detail">{callback && `Callback ${callback.state}`}</span>
        <span class="amount">{amountOf(session)}</span>
        <Time at={session.createdAt} />
      </a>
    </li>
  );
}

export function amountOf(session: Session): string {
  if (session.type === "tokenization") return "Save a card";
  const { amount, currency } = session.payment;
  return session.flexibleAmount && amount === 0 ? "Any amount" : formatAmount(amount, currency, "en");
}
