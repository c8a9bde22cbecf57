import { Field } from "./fields";

const ways = [
  ["normal", "Send at once"],
  ["drop", "Drop"],
  ["delay", "Delay"],
  ["repeat", "Repeat"],
  ["reorder", "A later one first"],
  ["before-redirect", "Payer waits for the answer"],
  ["after-redirect", "After the payer is back"],
] as const;

const statuses = [
  "approved",
  "authorized",
  "pending",
  "denied",
  "failed",
  "cancelled",
  "expired",
  "refunded",
];

/** What is to happen to callbacks from now on. Fields that a way does not need are hidden by the style. */
export function RuleForm() {
  return (
    <form method="post" action="/_sandbox/rules" class="form rule-form">
      <h3>Set a rule</h3>
      <Field label="How" for="rule-callbacks">
        <select id="rule-callbacks" name="callbacks">
          {ways.map(([value, name]) => (
            <option key={value} value={value}>
              {name}
            </option>
          ))}
        </select>
      </Field>
      <Field label="Milliseconds" hint="Empty: the usual time" for="rule-delay" class="needs-delay">
        <input id="rule-delay" name="delayMs" inputmode="numeric" pattern="\d*" />
      </Field>
      <Field label="Times" for="rule-times" class="needs-times">
        <input id="rule-times" name="times" type="number" min="1" max="100" value="2" />
      </Field>
      <fieldset>
        <legend>Body</legend>
        <label class="check">
          <input type="checkbox" name="stale" value="true" /> Stale: before the last change
        </label>
        <label class="check">
          <input type="checkbox" name="malformed" value="true" /> Malformed: breaks off
        </label>
        <details>
          <summary>Forge fields</summary>
          <Field label="Status" for="forge-status">
            <select id="forge-status" name="forge.status">
              <option value="">The true one</option>
              {statuses.map((status) => (
                <option key={status}>{status}</option>
              ))}
            </select>
          </Field>
          <Field label="Amount" for="forge-amount">
            <input
              id="forge-amount"
              name="forge.amount"
              inputmode="decimal"
              pattern="\d+(\.\d{1,2})?"
              placeholder="1.00"
            />
          </Field>
          <Field label="Merchant" for="forge-merchant">
            <input
              id="forge-merchant"
              name="forge.merchant"
              inputmode="numeric"
              pattern="\d*"
              placeholder="4100"
            />
          </Field>
          <Field label="Payment reference" for="forge-reference">
            <input id="forge-reference" name="forge.referenceId" />
          </Field>
        </details>
      </fieldset>
      <Field label="Only for the session" hint="Its reference. Empty: for all" for="rule-reference">
        <input id="rule-reference" name="referenceId" />
      </Field>
      <button type="submit">Set the rule</button>
    </form>
  );
}
