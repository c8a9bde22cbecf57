import { choices } from "../../choices";
import type { Context } from "../../context";
import type { Switches } from "../../switches/schema";
import { Action, Empty } from "./parts";
import { SwitchForm } from "./switch-form";

/** What Plexo leaves open, and how it is done here now. */
export function SwitchesPage({ context }: { context: Context }) {
  const { all, references } = context.store.switched;
  return (
    <div class="with-side">
      <section class="list" aria-labelledby="switches">
        <div class="head">
          <h1 id="switches">Switches</h1>
        </div>
        <p class="hint">
          What Plexo's documents leave open, the sandbox can do in more than one way. None of it is a fact
          about Plexo.
        </p>
        <div id="current-switches" data-live>
          {Object.keys(all).length + Object.keys(references).length === 0 && (
            <Empty>Nothing is switched: everything is as the choices say.</Empty>
          )}
          <ul class="set">
            {Object.keys(all).length > 0 && <SetItem name="Everything" switches={all} fields={{}} />}
            {Object.entries(references).map(([referenceId, switches]) => (
              <SetItem key={referenceId} name={referenceId} switches={switches} fields={{ referenceId }} />
            ))}
          </ul>
        </div>
      </section>
      <section class="side">
        <SwitchForm switched={all} usual={choices.switches} />
      </section>
    </div>
  );
}

interface SetItemProps {
  name: string;
  switches: Partial<Switches>;
  fields: Record<string, string>;
}

function SetItem({ name, switches, fields }: SetItemProps) {
  const words = Object.entries(switches).map(([what, how]) => `${what} ${JSON.stringify(how)}`);
  return (
    <li>
      <span class="grow">
        <strong>{name}</strong> <span class="detail">{words.join(", ") || "as the choices say"}</span>
      </span>
      <Action
        to="/_sandbox/switches"
        label="Back to usual"
        fields={fields}
        kind="quiet"
        what={`for ${name}`}
      />
    </li>
  );
}
