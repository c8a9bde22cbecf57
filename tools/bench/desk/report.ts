import { quantile } from "../measure";
import type { Statement } from "../statements";
import type { WholeCsv } from "./shop";

export type Measured = { page: string; small: number[]; large: number[]; statements: Statement[] };

/** The most that a page may take longer in the large shop, and the most statements that it may cost. */
const goals = { growth: 1.5, statements: 9 };

/** Prints what was measured, in a table and in one line of JSON; `<` marks what misses its goal. */
export function report(
  all: readonly Measured[],
  csv: { small: WholeCsv; large: WholeCsv },
  { fewOrders, orders }: { fewOrders: number; orders: number },
): void {
  console.log(
    `\nMilliseconds with ${fewOrders} orders, with ${orders}, how much longer that is, statements\n`,
  );
  const median = (values: readonly number[]) => quantile(values, 0.5);
  const rows = all.map(({ page, small, large, statements }) => ({
    ...{ page, small: median(small), large: median(large) },
    statements: Math.round(statements.reduce((sum, { calls }) => sum + calls, 0)),
    growth: median(large) / median(small),
  }));
  for (const { page, small, large, growth, statements } of rows) {
    const misses = growth > goals.growth || statements > goals.statements;
    const cells = [small.toFixed(1), large.toFixed(1), growth.toFixed(2), String(statements)];
    console.log(`${page.padEnd(32)}${cells.map((cell) => cell.padStart(10)).join("")}${misses ? "  <" : ""}`);
  }
  for (const { page, statements } of all.filter(
    (_, nth) => (rows[nth]?.statements ?? 0) > goals.statements,
  )) {
    console.log(`\nThe statements of ${page}\n`);
    for (const { calls, text } of statements)
      console.log(`${calls.toFixed(1).padStart(5)}  ${text.slice(0, 100)}`);
  }
  for (const { rows: count, megabytes, later } of [csv.small, csv.large]) {
    console.log(
      `\nThe whole CSV, ${count} orders: the process grows by at most ${megabytes.toFixed(0)} MB, of these in the second ` +
        `half ${later.toFixed(0)} MB more than in the first`,
    );
  }
  const pick = (key: "growth" | "statements") =>
    Object.fromEntries(rows.map((row) => [row.page, Number(row[key].toFixed(2))]));
  const csvMegabytes = { small: csv.small.megabytes, large: csv.large.megabytes, later: csv.large.later };
  console.log(
    JSON.stringify({ bench: "desk", growth: pick("growth"), statements: pick("statements"), csvMegabytes }),
  );
}
