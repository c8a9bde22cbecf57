import type { Context } from "../../context";
import type { CallbackRule, Delivery } from "../../store/delivery-types";
import type { Page } from "../../store/shelf";
import { DeliveryList } from "./deliveries";
import { Action, Pager } from "./parts";
import { RuleForm } from "./rule-form";
import { Finder } from "./sessions";

interface CallbacksPageProps {
  context: Context;
  page: Page<Delivery>;
  reference?: string;
}

/** Every callback, and what happens to those to come. */
export function CallbacksPage({ context, page, reference }: CallbacksPageProps) {
  const path = "/_sandbox/callbacks";
  return (
    <div class="with-side">
      <section class="list" aria-labelledby="callbacks">
        <div class="head">
          <h1 id="callbacks">Callbacks</h1>
          <Finder action={path} reference={reference} />
        </div>
        <div id="delivery-rows" data-live>
          <DeliveryList context={context} deliveries={page.items} />
          <Pager {...page} href={reference ? `${path}?reference=${encodeURIComponent(reference)}` : path} />
        </div>
      </section>
      <section class="side" aria-labelledby="rules">
        <h2 id="rules">Rules</h2>
        <CurrentRules context={context} />
        <RuleForm />
      </section>
    </div>
  );
}

function CurrentRules({ context }: { context: Context }) {
  const { global, sessions } = context.store.rules;
  const isNormal = ruleText(global) === "sent at once";
  return (
    <ul class="set" id="current-rules" data-live>
      <li>
        <span class="grow">
          <strong>All sessions</strong> <span class="detail">{ruleText(global)}</span>
        </span>
        {!isNormal && (
          <Action to="/_sandbox/rules" label="Back to normal" fields={{ callbacks: "normal" }} kind="quiet" />
        )}
      </li>
      {Object.entries(sessions).map(([referenceId, rule]) => (
        <li key={referenceId}>
          <span class="grow">
            <strong>{referenceId}</strong> <span class="detail">{ruleText(rule)}</span>
          </span>
          <Action
            to="/_sandbox/rules/remove"
            label="Remove"
            fields={{ referenceId }}
            kind="quiet"
            what={`the rule of ${referenceId}`}
          />
        </li>
      ))}
    </ul>
  );
}

/** A rule in words. */
function ruleText({ callbacks, delayMs, times = 2, stale, forge, malformed }: CallbackRule): string {
  const pause = delayMs === undefined ? "" : ` (${delayMs} ms)`;
  const ways = {
    normal: "sent at once",
    drop: "dropped",
    delay: `sent late${pause}`,
    repeat: `sent ${times} times${delayMs ? `, ${delayMs} ms apart` : ""}`,
    reorder: `a later one first${pause}`,
    "before-redirect": "the payer waits for the answer",
    "after-redirect": `after the payer is back${pause}`,
  };
  const lies = [stale && "stale", forge && `forged: ${JSON.stringify(forge)}`, malformed && "malformed"];
  return [ways[callbacks], ...lies.filter(Boolean)].join(", ");
}
