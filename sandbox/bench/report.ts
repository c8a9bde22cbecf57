import type { Comparison } from "./measure";
import { say } from "./say";

interface Memory {
  /** What the process takes of the computer's memory. */
  rssMib: number;
  heapMib: number;
}

interface StoreReport {
  stored: number;
  readyMs: number;
  filled: Memory;
  measured: Memory;
}

const columns = (cells: unknown[], widths: number[]) =>
  cells
    .map((cell, index) =>
      index === 0 ? String(cell).padEnd(widths[0] ?? 0) : String(cell).padStart(widths[index] ?? 0),
    )
    .join("");

const SPEED_WIDTHS = [14, 12, 12, 8, 12, 12];
const STORE_WIDTHS = [14, 12, 20, 20];

/** Every speed at the full store beside that at the small one, the memory of both, and one line of JSON. */
export function report(stores: StoreReport[], comparisons: Record<string, Comparison>): void {
  const [small, full] = stores.map(({ stored }) => stored.toLocaleString("en"));
  say(`\n${columns(["", `at ${small}`, `at ${full}`, "ratio", "p50", "p99"], SPEED_WIDTHS)}`);
  for (const [name, { speeds, ratio }] of Object.entries(comparisons)) {
    const [before, after] = speeds;
    if (!before || !after) continue;
    const [one, other] = [`${before.perSecond}/s`, `${after.perSecond}/s`];
    say(
      columns([name, one, other, ratio.toFixed(2), `${after.p50Ms} ms`, `${after.p99Ms} ms`], SPEED_WIDTHS),
    );
  }
  say(`\n${columns(["sessions", "ready in", "filled, resident", "measured, resident"], STORE_WIDTHS)}`);
  for (const { stored, readyMs, filled, measured } of stores) {
    const cells = [
      stored.toLocaleString("en"),
      `${readyMs} ms`,
      `${filled.rssMib} MiB`,
      `${measured.rssMib} MiB`,
    ];
    say(columns(cells, STORE_WIDTHS));
  }
  say(`\n${JSON.stringify({ bench: "sandbox", stores, ...comparisons })}`);
}
