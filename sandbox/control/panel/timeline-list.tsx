import { Time } from "./parts";
import type { Moment } from "./timeline";

export function TimelineList({ moments }: { moments: Moment[] }) {
  return (
    <ol class="timeline">
      {moments.map(({ at, what, state, detail, isAhead }, index) => (
        <li key={String(index)} data-state={state} class={isAhead ? "ahead" : undefined}>
          <Time at={at} />
          <span>
            <strong>{what}</strong>
            {detail && <span class="detail"> {detail}</span>}
          </span>
        </li>
      ))}
    </ol>
  );
}
