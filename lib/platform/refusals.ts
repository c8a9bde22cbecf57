import { createHash } from "node:crypto";
import { minutes, now } from "./clock";
import { log } from "./log";
import { processWide } from "./process-wide";

const window = minutes(1);

/** So many are counted each by itself within a window; further ones are counted together. */
const mostCounted = 200;

const tally = () => processWide("refusals", () => ({ since: 0, counts: new Map<string, number>() }));

/**
 * Notes that a limit refused something, or that a secret or key was wrong: a line in the log for the first time
 * within a minute, for the tenth, the hundredth and so on, so that a flood of refusals is no flood of lines.
 * Counted in each process. Of `by`, that is whom the limit counted, the log gets a short name only.
 */
export function noteRefusal(limit: string, by?: string): void {
  const at = now().getTime();
  const current = tally();
  const { counts } = current;
  if (Math.abs(at - current.since) >= window) {
    counts.clear();
    current.since = at;
  }
  const own = JSON.stringify([limit, by]);
  const key = counts.has(own) || counts.size < mostCounted ? own : "others";
  const refused = (counts.get(key) ?? 0) + 1;
  counts.set(key, refused);
  if (!/^10*$/.test(String(refused))) return;
  log.warn({ limit, ...(by && { by: shortName(by) }), refused }, "refused");
}

/** By what a log, and the merchant's list, call something that is too long, or too secret, to be written out. */
export function shortName(text: string): string {
  return createHash("sha256").update(text).digest("hex").slice(0, 8);
}
