import { type Row, rowOf, type Seen, type Span } from "./rows";

const mostWords = 12;

const columns: [title: string, width: number, value: (row: Row) => number][] = [
  ["kept", 8, ({ pages }) => pages.kept],
  ["own", 6, ({ pages }) => pages.rendered],
  ["503", 6, ({ pages }) => pages.busy],
  ["500", 5, ({ pages, checkouts }) => pages.broken + checkouts.broken],
  ["away", 6, ({ pages }) => pages.away],
  ["cut", 5, ({ pages }) => pages.cut],
  ["other", 6, ({ pages }) => pages.other],
  ["p50", 6, ({ pages }) => pages.p50],
  ["p99", 6, ({ pages }) => pages.p99],
  ["begun", 9, ({ checkouts }) => checkouts.begun],
  ["paid", 5, ({ checkouts }) => checkouts.paid],
  ["form", 5, ({ checkouts }) => checkouts.form],
  ["page", 5, ({ checkouts }) => checkouts.page],
  ["silent", 7, ({ checkouts }) => checkouts.silent],
  ["sent", 8, ({ callbacks }) => callbacks.sent],
  ["2xx", 5, ({ callbacks }) => callbacks.acknowledged],
  ["refused", 8, ({ callbacks }) => callbacks.refused],
  ["none", 5, ({ callbacks }) => callbacks.unanswered],
  ["lost", 5, ({ callbacks }) => callbacks.lost],
];

const name = (text: string) => `  ${text.padEnd(16)}`;
const megabytes = (bytes: number) => Math.round(bytes / 1_000_000);
const line = (row: Row) =>
  columns.map(([, width, value]) => String(Math.round(value(row) || 0)).padStart(width)).join("");

/** Prints what each phase was like, one line a phase, and what was odd. */
export function reportTable(spans: readonly Span[], seen: Seen): void {
  const groups = `${"pages".padStart(8)}${"".padStart(46)}${"checkouts".padStart(12)}${"callbacks".padStart(27)}`;
  console.log(`\n${name("")}${"s".padStart(4)}${groups}`);
  console.log(
    `${name("")}${"".padStart(4)}${columns.map(([title, width]) => title.padStart(width)).join("")}${"MB".padStart(10)}`,
  );
  for (const { name: phase, from, until, memory, word } of spans) {
    const seconds = ((until - from) / 1_000).toFixed(0).padStart(4);
    const cells = until > from ? `${seconds}${line(rowOf(seen, from, until))}` : "";
    const [before, after] = memory.map(megabytes);
    console.log(name(phase) + cells + (cells && `${before} → ${after}`.padStart(12)));
    if (word) console.log(`${name("")}  ${word}`);
  }
  console.log(`${name("all of it")}${"".padStart(4)}${line(rowOf(seen, 0, Number.POSITIVE_INFINITY))}\n`);
  for (const words of [seen.samples.map(({ what }) => what), seen.moments.map((moment) => moment.words)]) {
    for (const [what, times] of countSame(words).slice(0, mostWords)) console.log(`  ${times} × ${what}`);
  }
}

/** The last line. */
export function reportJson(spans: readonly Span[], seen: Seen, more: Record<string, number>): void {
  const { pages, checkouts, callbacks } = rowOf(seen, 0, Number.POSITIVE_INFINITY);
  const memory = spans.map(({ memory: [before, after] }) => [megabytes(before), megabytes(after)]);
  const notTried = spans.filter(({ from, until }) => until === from).map(({ name: phase }) => phase);
  console.log(JSON.stringify({ siege: { pages, checkouts, callbacks, memory, notTried, ...more } }));
}

function countSame(words: readonly (string | undefined)[]): [what: string, times: number][] {
  const counts = new Map<string, number>();
  for (const what of words) if (what) counts.set(what, (counts.get(what) ?? 0) + 1);
  return [...counts].sort(([, one], [, other]) => other - one);
}
