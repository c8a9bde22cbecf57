import type { Context } from "../../context";
import { Field } from "./fields";

const kinds = [
  ["status", "Answer a status"],
  ["html", "Answer a page of HTML"],
  ["timeout-before", "Never answer, do nothing"],
  ["timeout-after", "Never answer, do it all"],
  ["reset", "Reset the connection, do nothing"],
  ["reset-after", "Reset the connection, do it all"],
  ["latency", "Answer late"],
  ["slow-body", "Send the body in drops"],
] as const;

/** What shall go wrong. Fields that a fault does not need are hidden by the style. */
export function FaultForm({ context, endpoints }: { context: Context; endpoints: string[] }) {
  return (
    <form method="post" action="/_sandbox/faults" class="form fault-form">
      <h2>Set a fault</h2>
      <Field label="Endpoint" for="fault-endpoint">
        <select id="fault-endpoint" name="endpoint">
          <option value="*">Every endpoint</option>
          {endpoints.map((endpoint) => (
            <option key={endpoint}>{endpoint}</option>
          ))}
        </select>
      </Field>
      <Field label="What happens" for="fault-kind">
        <select id="fault-kind" name="fault">
          {kinds.map(([value, name]) => (
            <option key={value} value={value}>
              {name}
            </option>
          ))}
        </select>
      </Field>
      <Field label="Status" for="fault-status" class="needs-status">
        <input id="fault-status" name="status" type="number" min="200" max="599" value="500" />
      </Field>
      <label class="check needs-status">
        <input type="checkbox" name="after" value="true" /> Do it all first
      </label>
      <Field label="Milliseconds" for="fault-ms" class="needs-ms">
        <input id="fault-ms" name="ms" type="number" min="0" value="3000" />
      </Field>
      <div class="pair">
        <Field label="For the next" hint="calls" for="fault-times">
          <input id="fault-times" name="times" type="number" min="1" />
        </Field>
        <Field label="By chance" hint="0 to 1" for="fault-probability">
          <input
            id="fault-probability"
            name="probability"
            inputmode="decimal"
            pattern="0?\.\d+|1|0"
            placeholder="0.2"
          />
        </Field>
      </div>
      <Field label="Seed" hint="The same one hits the same calls" for="fault-seed">
        <input id="fault-seed" name="seed" inputmode="numeric" pattern="\d*" />
      </Field>
      <Field label="Only for the reference" hint="Session or payment" for="fault-reference">
        <input id="fault-reference" name="referenceId" />
      </Field>
      <Field label="Only for the client" for="fault-client">
        <select id="fault-client" name="clientId">
          <option value="">Every client</option>
          {context.clients.map(({ id, name }) => (
            <option key={id} value={String(id)}>
              {`${id} ${name}`}
            </option>
          ))}
        </select>
      </Field>
      <button type="submit">Set the fault</button>
    </form>
  );
}
