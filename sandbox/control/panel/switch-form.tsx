import type { Switches } from "../../switches/schema";
import { Field } from "./fields";

const decisions = {
  approved: "Approved at once",
  denied: "Denied at once",
  "pending-approved": "Pending, approved later",
  "pending-denied": "Pending, denied later",
  pending: "Pending until decided here",
};

/** The switches with a few positions, in words. */
const selects = {
  captures: ["Captures", decisions],
  cancellations: ["Cancellations", decisions],
  refunds: ["Refunds", decisions],
  operationCallbacks: ["Callbacks of those", { true: "Sent", false: "None" }],
  none: [
    "There is no payment",
    { "empty-list": "An empty list", "null-list": "null in place of a list", "404": "404", "204": "204" },
  ],
  lists: ["Lists", { "newest-first": "Newest first", "oldest-first": "Oldest first" }],
  postedTransactions: [
    "Transactions in answers to POST",
    { "outcome-first": "The outcome first", "as-recorded": "As recorded" },
  ],
  actions: [
    "Actions of a session",
    {
      "redirect-first": "REDIRECT, EMBEDDED",
      "embedded-first": "EMBEDDED, REDIRECT",
      redirect: "REDIRECT",
      embedded: "EMBEDDED",
    },
  ],
  dates: [
    "Times",
    {
      utc: "2026-03-30T14:30:00.000Z",
      "seven-digits": "2026-03-30T14:30:00.0000000Z",
      offset: "2026-03-30T11:30:00.000-03:00",
      "no-zone": "2026-03-30T14:30:00.000",
      "year-one": "0001-01-01T00:00:00Z",
    },
  ],
} as const satisfies Partial<Record<keyof Switches, readonly [string, Record<string, string>]>>;

const numbers = {
  decisionMs: ["Decided after", "ms"],
  percentTaken: ["Taken of an approved amount", "%"],
  clockOffMs: ["Clock off by", "ms, behind with a minus"],
  largestPage: ["Largest page of a list", "1 to 100"],
} as const satisfies Partial<Record<keyof Switches, readonly [string, string]>>;

interface SwitchFormProps {
  /** What is switched for everything, which the form begins with. */
  switched: Partial<Switches>;
  usual: Switches;
}

/** How things are to be done from now on. What is left empty is done as the choices say. */
export function SwitchForm({ switched, usual }: SwitchFormProps) {
  return (
    <form method="post" action="/_sandbox/switches" class="form">
      <h2>Switch</h2>
      {Object.entries(selects).map(([name, [label, positions]]) => (
        <Select key={name} {...{ name, label, positions, switched, usual }} />
      ))}
      {Object.entries(numbers).map(([name, [label, hint]]) => (
        <Field key={name} label={label} hint={hint} for={`switch-${name}`}>
          <input
            {...{ id: `switch-${name}`, name, inputmode: "decimal", pattern: "-?\\d+(\\.\\d+)?" }}
            value={positionOf(switched, name)}
            placeholder={positionOf(usual, name)}
          />
        </Field>
      ))}
      <StatusWord words={switched.words?.payment ?? {}} />
      <Field label="Only for the reference" hint="Session or payment. Empty: for all" for="switch-reference">
        <input id="switch-reference" name="referenceId" />
      </Field>
      <button type="submit">Switch</button>
    </form>
  );
}

const positionOf = (switches: Partial<Switches>, name: string) => {
  const value = switches[name as keyof Switches];
  return value === undefined ? undefined : String(value);
};

interface SelectProps extends SwitchFormProps {
  name: string;
  label: string;
  positions: Record<string, string>;
}

function Select({ name, label, positions, switched, usual }: SelectProps) {
  return (
    <Field label={label} for={`switch-${name}`}>
      <select id={`switch-${name}`} name={name}>
        <option value="">{`As usual: ${positions[positionOf(usual, name) ?? ""]}`}</option>
        {Object.entries(positions).map(([value, words]) => (
          <option key={value} value={value} selected={value === positionOf(switched, name)}>
            {words}
          </option>
        ))}
      </select>
    </Field>
  );
}

/** One status of payments by another word; the control API takes any number of them. */
function StatusWord({ words }: { words: Record<string, string> }) {
  const [from = "", to = ""] = Object.entries(words)[0] ?? [];
  return (
    <div class="pair">
      <Field label="A payment that is" for="switch-word-from">
        <input id="switch-word-from" name="word.from" value={from} placeholder="approved" />
      </Field>
      <Field label="is called" for="switch-word-to">
        <input id="switch-word-to" name="word.to" value={to} placeholder="chargeback" />
      </Field>
    </div>
  );
}
