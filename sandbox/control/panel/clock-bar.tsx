import type { Context } from "../../context";
import { Action } from "./parts";

const time = new Intl.DateTimeFormat("en-GB", {
  ...({ weekday: "short", day: "numeric", month: "short" } as const),
  ...({ hour: "2-digit", minute: "2-digit", second: "2-digit" } as const),
  hourCycle: "h23",
});

const steps = [
  { label: "+1 min", name: "Move the clock 1 minute forward", minutes: 1 },
  { label: "+30 min", name: "Move the clock 30 minutes forward", minutes: 30 },
  { label: "+1 day", name: "Move the clock 1 day forward", minutes: 24 * 60 },
];

/** The sandbox's time, and the ways to move it. */
export function ClockBar({ context: { clock } }: { context: Context }) {
  const now = clock.now();
  return (
    <section class="clock" id="clock" aria-label="Clock of the sandbox" data-live>
      <time datetime={new Date(now).toISOString()} data-clock={now}>
        {time.format(now).replace(",", "")}
      </time>
      {clock.aheadMs !== 0 && <span class="ahead">{aheadText(clock.aheadMs)}</span>}
      <form method="post" action="/_sandbox/clock/advance">
        {steps.map(({ label, name, minutes }) => (
          <button key={label} type="submit" name="minutes" value={String(minutes)} aria-label={name}>
            {label}
          </button>
        ))}
      </form>
      {clock.aheadMs !== 0 && <Action to="/_sandbox/clock/real" label="Real time" />}
    </section>
  );
}

/** "1 d 2 h 30 min ahead". */
function aheadText(ms: number): string {
  const minutes = Math.round(Math.abs(ms) / 60_000);
  const parts = [
    [Math.floor(minutes / 1440), "d"],
    [Math.floor(minutes / 60) % 24, "h"],
    [minutes % 60, "min"],
  ] as const;
  const words = parts.filter(([count]) => count > 0).map(([count, unit]) => `${count} ${unit}`);
  return `${words.join(" ") || "< 1 min"} ${ms > 0 ? "ahead" : "behind"}`;
}
