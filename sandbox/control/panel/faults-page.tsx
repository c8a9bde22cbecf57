import type { Context } from "../../context";
import type { Fault } from "../../faults/faults";
import { FaultForm } from "./fault-form";
import { Action, Empty } from "./parts";

const presets = [
  ["A session is made, its answer is lost", { endpoint: "POST /v1/sessions", fault: "timeout-after" }],
  [
    "A refund is made, the connection is reset",
    { endpoint: "POST /v1/payments/{id}/refunds", fault: "reset-after" },
  ],
  ["The next call is answered 500", { fault: "status", status: "500" }],
  ["The next call gets a page of HTML", { fault: "html" }],
  ["One call in five is answered 503", { fault: "status", status: "503", probability: "0.2" }],
  ["Plexo is down: every call 503", { fault: "status", status: "503", probability: "1" }],
  ["Everything takes 3 seconds", { fault: "latency", ms: "3000", probability: "1" }],
] as const satisfies [string, Record<string, string>][];

/** What goes wrong with calls of the API, and what shall. */
export function FaultsPage({ context, endpoints }: { context: Context; endpoints: string[] }) {
  return (
    <div class="with-side">
      <section class="list" aria-labelledby="faults">
        <div class="head">
          <h1 id="faults">Faults</h1>
        </div>
        <CurrentFaults faults={context.faults.list()} />
        <h2>Often needed</h2>
        <ul class="presets">
          {presets.map(([label, fields]) => (
            <li key={label}>
              <Action to="/_sandbox/faults" label={label} fields={fields} kind="quiet" />
            </li>
          ))}
        </ul>
        <p class="hint">
          For the next call that fits, or by chance. Parallel tests keep to their own with a reference or a
          client. Faults end with the process.
        </p>
      </section>
      <section class="side">
        <FaultForm context={context} endpoints={endpoints} />
      </section>
    </div>
  );
}

function CurrentFaults({ faults }: { faults: readonly Fault[] }) {
  return (
    <div id="current-faults" data-live>
      {faults.length === 0 && <Empty>None set: every call is answered as it should be.</Empty>}
      <ul class="set">
        {faults.map((fault) => (
          <li key={fault.id} class={fault.on ? undefined : "off"}>
            <span class="grow">
              <strong>{kindText(fault)}</strong> <span class="detail">{scopeText(fault)}</span>
            </span>
            <form method="post" action={`/_sandbox/faults/${fault.id}/switch`}>
              <input type="hidden" name="on" value={String(!fault.on)} />
              <button
                type="submit"
                role="switch"
                aria-checked={fault.on}
                aria-label={`${kindText(fault)}, ${fault.id}`}
              >
                {fault.on ? "On" : "Off"}
              </button>
            </form>
            <Action
              to={`/_sandbox/faults/${fault.id}/remove`}
              label="Remove"
              kind="quiet"
              what={`${kindText(fault)}, ${fault.id}`}
            />
          </li>
        ))}
      </ul>
      {faults.length > 1 && <Action to="/_sandbox/faults/remove" label="Remove all" kind="quiet" />}
    </div>
  );
}

function kindText(fault: Fault): string {
  switch (fault.fault) {
    case "status":
      return `Answer ${fault.status}${fault.after ? ", after the effect" : ""}`;
    case "html":
      return `HTML, ${fault.status}${fault.after ? ", after the effect" : ""}`;
    case "latency":
      return `${fault.ms} ms late`;
    case "slow-body":
      return `Body in drops, ${fault.ms} ms`;
    case "timeout-before":
      return "No answer, nothing done";
    case "timeout-after":
      return "No answer, all done";
    case "reset":
      return "Connection reset, nothing done";
    case "reset-after":
      return "Connection reset, all done";
  }
}

function scopeText({ endpoint, times, probability, seed, referenceId, clientId, hits }: Fault): string {
  return [
    endpoint === "*" ? "every endpoint" : endpoint,
    times !== undefined && `next ${times}`,
    probability !== undefined && `${Math.round(probability * 100)} %, seed ${seed}`,
    referenceId && `reference ${referenceId}`,
    clientId && `client ${clientId}`,
    hits > 0 && `hit ${hits}`,
  ]
    .filter(Boolean)
    .join(" · ");
}
