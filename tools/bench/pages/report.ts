import { quantile } from "../measure";
import type { Compared } from "./compare";
import type { Level } from "./curve";

/** What is measured, in the order of the report. */
export const parts = ["static", "gzip", "withoutServer", "dynamic", "firstLoadKb", "curve"] as const;
export type Part = (typeof parts)[number];
type RatioPart = Exclude<Part, "firstLoadKb" | "curve">;

export type Measured = Record<RatioPart, Record<string, Compared>> & {
  firstLoadKb: Record<string, number>;
  curve: Level[];
};

/** Shown beside the numbers; no result makes the run fail. */
const goals: Record<RatioPart, { title: string; least: number }> = {
  static: { title: "Catalogue, not compressed, to Next's own static empty page", least: 2 },
  gzip: { title: "Catalogue, as browsers ask, to the static empty page asked the same way", least: 1 },
  withoutServer: { title: "Catalogue under plain next start, not compressed, to the same", least: 0.5 },
  dynamic: { title: "A visitor's own pages, to an empty page rendered for each request", least: 0.5 },
};
const mostKb = 12;
const leastOfBest = 0.8;

const cell =
  (width: number) =>
  (value: number | string, digits = 0) =>
    (typeof value === "number" ? value.toFixed(digits) : value).padStart(width);
const verdict = (isReached: boolean) => (isReached ? "" : "  <");
const name = (text: string) => `  ${text.padEnd(10)}`;

/** Prints the ratios of one part, page by page. `<` marks what misses its goal. */
export function reportRatios(part: RatioPart, pages: Record<string, Compared>): void {
  const { title, least } = goals[part];
  console.log(`\n${title} (at least ${least})\n`);
  console.log(`${name("")}    empty/s     page/s  ratio       kB`);
  for (const [page, { base, rate, ratio, bytes }] of Object.entries(pages)) {
    const cells = [cell(11)(base), cell(9)(rate), cell(5)(ratio, 2), cell(7)(bytes / 1_000, 1)];
    console.log(name(page) + cells.join("  ") + verdict(ratio >= least));
  }
}

export function reportFirstLoad(pages: Record<string, number>): void {
  console.log(`\nFirst-load JavaScript above the empty page, gzipped (at most ${mostKb} kB)\n`);
  for (const [page, kb] of Object.entries(pages)) {
    console.log(name(page) + cell(11)(kb, 1) + verdict(kb <= mostKb));
  }
}

export function reportCurve(levels: Level[]): void {
  const best = Math.max(...levels.map(({ rate }) => rate));
  console.log(
    `\nCatalogue and cart, every visitor asking all the time (the last at least ${leastOfBest} of the best)\n`,
  );
  console.log("  connections  pages/s  of best  503/s   p50 ms   p99 ms  errors");
  for (const { connections, rate, shed, waits, errors } of levels) {
    const count = [...errors.values()].reduce((sum, number) => sum + number, 0);
    const cells = [cell(13)(connections), cell(7)(rate), cell(7)(rate / best, 2), cell(5)(shed)];
    const times = [cell(7)(quantile(waits, 0.5)), cell(7)(quantile(waits, 0.99)), cell(6)(count)];
    console.log([...cells, ...times].join("  "));
    for (const [what, times] of errors) console.log(`${" ".repeat(15)}${times} × ${what}`);
  }
  const last = levels.at(-1);
  console.log(`  ${((last?.rate ?? 0) / best).toFixed(2)} of the best at ${last?.connections} connections`);
}

/** The last line. */
export function reportJson({ firstLoadKb, curve, ...ratios }: Measured): void {
  const rounded = (values: [string, number][], digits: number) =>
    Object.fromEntries(values.map(([key, value]) => [key, Number(value.toFixed(digits))]));
  const ofPart = (part: RatioPart) =>
    rounded(
      Object.entries(ratios[part]).map(([page, { ratio }]) => [page, ratio]),
      3,
    );
  const line = {
    bench: "pages",
    static: ofPart("static"),
    gzip: ofPart("gzip"),
    withoutServer: ofPart("withoutServer"),
    dynamic: ofPart("dynamic"),
    firstLoadKb: rounded(Object.entries(firstLoadKb), 1),
    curve: rounded(
      curve.map(({ connections, rate }) => [String(connections), rate]),
      0,
    ),
  };
  console.log(`\n${JSON.stringify(line)}`);
}
