import { type Part, parts, type Used } from "./cpu";
import { quantile } from "./measure";
import { atATime } from "./stack";
import { known, type Statement, sumStatements } from "./statements";

/** What was measured of one that answers callbacks, round by round. */
export type Measured = {
  perSecond: number[];
  /** Milliseconds until a callback was answered. */
  answers: number[];
  /** Milliseconds of processor time for one callback. */
  cpu: Used[];
  statements: Statement[];
};

export const newMeasured = (): Measured => ({ perSecond: [], answers: [], cpu: [], statements: [] });

/** All that was measured at one size of the database. */
export type Level = {
  orders: number;
  shop: Measured;
  handler: Measured;
  insertsPerSecond: number[];
  /** Milliseconds of a reconciler's round that finds nothing due. */
  reconciles: number[];
};

const median = (values: number[]) => quantile(values, 0.5);
const cell =
  (width: number) =>
  (value: number | string, digits = 0) =>
    (typeof value === "number" ? value.toFixed(digits) : value).padStart(width);

/** Prints what one callback costs the database, statement by statement. */
export function reportStatements([small, large]: Level[], callbacks: number): void {
  console.log("\nOne callback until its order is paid, in statements. What a set shares is less than one\n");
  console.log("  number  ms small  ms large");
  const print = (isIt: (text: string) => boolean, what: string) => {
    const cost = (level: Level | undefined) => {
      const some = level?.shop.statements.filter(({ text }) => isIt(text)) ?? [];
      return {
        number: some.reduce((sum, { calls }) => sum + calls, 0) / callbacks,
        ms: some.reduce((sum, { milliseconds }) => sum + milliseconds, 0) / callbacks,
      };
    };
    const [few, many] = [cost(small), cost(large)];
    // Rounds of the background loop are in the same books, with far less than that for a callback.
    if (few.number < 0.02) return;
    const format = cell(8);
    console.log([format(few.number, 2), format(few.ms, 3), format(many.ms, 3), ` ${what}`].join("  "));
  };
  for (const { stage, is, what, why } of known) {
    print((text) => is.test(text), `${stage}: ${what}\n${" ".repeat(33)}${why}`);
  }
  for (const { text } of small?.shop.statements.filter((one) => !known.some(({ is }) => is.test(one.text))) ??
    []) {
    print((other) => other === text, `unknown: ${text.slice(0, 120)}`);
  }
}

/** Prints how fast it was at each size, beside the handler, in tables and in one line of JSON. */
export function report(levels: Level[], { callbacks, rounds }: { callbacks: number; rounds: number }) {
  const rows = levels.map((level) => ({
    orders: level.orders,
    shop: summary(level.shop, callbacks * rounds),
    handler: summary(level.handler, callbacks * rounds),
    handlerRatio: ratioOf(level.shop.perSecond, level.handler.perSecond),
    insertsPerSecond: median(level.insertsPerSecond),
    ratio: ratioOf(level.shop.perSecond, level.insertsPerSecond),
    reconcile: median(level.reconciles),
  }));
  console.log(
    `\n${rounds} × ${callbacks} callbacks, ${atATime} at a time, by turns with a handler written by hand\n`,
  );
  console.log(
    "    orders           callbacks/s  answer p50 ms  p99 ms  statements  transactions   CPU ms: shop  database  sandbox  sender",
  );
  for (const { orders, ...row } of rows) {
    for (const who of ["shop", "handler"] as const) {
      const { perSecond, p50, p99, statements, transactions, cpuMs } = row[who];
      const cells = [
        cell(10)(orders),
        who.padEnd(7),
        cell(11)(perSecond, 1),
        cell(13)(p50, 1),
        cell(6)(p99, 1),
        cell(10)(statements, 2),
        cell(12)(transactions, 2),
        cell(13)(cpuMs.shop, 2),
        cell(8)(cpuMs.database, 2),
        cell(7)(cpuMs.sandbox, 2),
        cell(6)(cpuMs.sender, 2),
      ];
      console.log(cells.join("  "));
    }
  }
  const growth = ratioOf(levels[0]?.shop.perSecond ?? [], levels[1]?.shop.perSecond ?? []);
  const [small, large] = rows;
  const reconcileGrowth = (large?.reconcile ?? Number.NaN) / (small?.reconcile ?? Number.NaN);
  for (const { orders, handlerRatio, ratio, insertsPerSecond, reconcile } of rows) {
    console.log(
      `\nWith ${orders} orders: ${handlerRatio.toFixed(2)} of the handler, ${ratio.toFixed(3)} of ` +
        `${insertsPerSecond.toFixed(0)} bare INSERTs/s; a round with nothing due takes ${reconcile.toFixed(1)} ms`,
    );
  }
  console.log(`\nTime with ${large?.orders} orders to time with ${small?.orders}: ${growth.toFixed(2)}`);
  console.log(`The same for a round with nothing due: ${reconcileGrowth.toFixed(2)}`);
  const { handlerRatio, shop } = large ?? {};
  const last = {
    bench: "callbacks",
    handlerRatio,
    cpuMs: shop?.cpuMs,
    levels: rows,
    growth,
    reconcileGrowth,
  };
  console.log(JSON.stringify(last));
}

function summary({ perSecond, answers, cpu, statements }: Measured, callbacks: number) {
  const { statements: sent, transactions } = sumStatements(statements);
  const ofPart = (part: Part) => median(cpu.map((used) => used[part]));
  return {
    perSecond: median(perSecond),
    p50: quantile(answers, 0.5),
    p99: quantile(answers, 0.99),
    statements: sent / callbacks,
    transactions: transactions / callbacks,
    cpuMs: Object.fromEntries(parts.map((part) => [part, ofPart(part)])) as Used,
  };
}

/** From rounds that followed each other, as only those had the same machine. */
function ratioOf(ours: number[], theirs: number[]): number {
  return median(ours.map((each, at) => each / (theirs[at] ?? Number.NaN)));
}
