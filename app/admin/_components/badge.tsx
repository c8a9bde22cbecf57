import type { ReactNode } from "react";

export type Tone = "good" | "waiting" | "bad" | "quiet";

const tones: Record<Tone, string> = {
  good: "border-brand bg-brand-mist",
  waiting: "border-accent bg-accent-mist",
  bad: "border-danger bg-accent-mist text-danger",
  quiet: "border-line bg-paper text-muted",
};

/** A state in a word. */
export function Badge({ tone, children }: { tone: Tone; children: ReactNode }) {
  return (
    <span
      className={`inline-block rounded-full border px-2.5 py-0.5 text-xs font-medium whitespace-nowrap ${tones[tone]}`}
    >
      {children}
    </span>
  );
}
