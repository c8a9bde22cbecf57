import type { Context } from "../../context";
import { Shell } from "./shell";

/** For the address of something that was forgotten. */
export function MissingPage({ context }: { context: Context }) {
  return (
    <Shell context={context} tab="Sessions" here="/_sandbox" title="Not here">
      <section class="list">
        <div class="head">
          <h1>Not here</h1>
        </div>
        <p>The sandbox knows nothing under this address; a reset may have forgotten it.</p>
        <p>
          <a href="/_sandbox">All sessions</a>
        </p>
      </section>
    </Shell>
  );
}
