import { quantile } from "./measure";
import { atATime } from "./stack";
import { known, type Statement } from "./statements";

/** All that was measured at one size of the database. */
export type Level = {
  orders: number;
  rounds: { perSecond: number; insertsPerSecond: number }[];
  /** Milliseconds until a callback was answered. */
  answers: number[];
  /** Milliseconds of a reconciler's round that finds nothing due. */
  reconciles: number[];
};

const median = (values: number[]) => quantile(values, 0.5);
const cell =
  (width: number) =>
  (value: number | string, digits = 0) =>
    (typeof value === "number" ? value.toFixed(digits) : value).padStart(width);

/** Prints what one callback costs the database, statement by statement. Returns how many there are. */
export function reportStatements(small: Statement[], large: Statement[], callbacks: number): number {
  console.log("\nOne callback until its order is paid, in statements: each is one round trip\n");
  console.log("  number  ms small  ms large");
  let total = 0;
  const print = (isIt: (text: string) => boolean, what: string) => {
    const cost = (all: Statement[]) => {
      const some = all.filter(({ text }) => isIt(text));
      return {
        number: some.reduce((sum, { calls }) => sum + calls, 0) / callbacks,
        ms: some.reduce((sum, { milliseconds }) => sum + milliseconds, 0) / callbacks,
      };
    };
    const [few, many] = [cost(small), cost(large)];
    // The reconciler's rounds and this bench are in the same books, with far less than one for a callback.
    if (few.number < 0.5) return;
    total += few.number;
    const format = cell(8);
    console.log([format(few.number, 2), format(few.ms, 3), format(many.ms, 3), ` ${what}`].join("  "));
  };
  for (const { stage, is, what, why } of known) {
    print((text) => is.test(text), `${stage}: ${what}\n${" ".repeat(33)}${why}`);
  }
  for (const { text } of small.filter((each) => !known.some(({ is }) => is.test(each.text)))) {
    print((other) => other === text, `unknown: ${text.slice(0, 120)}`);
  }
  console.log(`${cell(8)(total, 2)}  in all; and two requests to Plexo, with no connection held meanwhile`);
  return total;
}

/** Prints how fast it was at each size, in a table and in one line of JSON. */
export function report(
  levels: Level[],
  { callbacks, statements }: { callbacks: number; statements: number },
) {
  const rows = levels.map(({ orders, rounds, answers, reconciles }) => ({
    orders,
    perSecond: median(rounds.map(({ perSecond }) => perSecond)),
    p50: quantile(answers, 0.5),
    p99: quantile(answers, 0.99),
    insertsPerSecond: median(rounds.map(({ insertsPerSecond }) => insertsPerSecond)),
    ratio: median(rounds.map((round) => round.perSecond / round.insertsPerSecond)),
    reconcile: median(reconciles),
  }));
  const times = levels[0]?.rounds.length;
  console.log(`\n${times} × ${callbacks} callbacks, ${atATime} at a time, beside as many bare INSERTs\n`);
  console.log("    orders  callbacks/s  answer p50 ms  p99 ms  INSERTs/s  ratio  idle reconcile ms");
  for (const row of rows) {
    const cells = [
      cell(10)(row.orders),
      cell(11)(row.perSecond, 1),
      cell(13)(row.p50, 1),
      cell(6)(row.p99, 1),
      cell(9)(row.insertsPerSecond),
      cell(5)(row.ratio, 3),
      cell(17)(row.reconcile, 1),
    ];
    console.log(cells.join("  "));
  }
  const growth = growthOf(levels);
  const [small, large] = rows;
  const reconcileGrowth = (large?.reconcile ?? Number.NaN) / (small?.reconcile ?? Number.NaN);
  console.log(`\nTime with ${large?.orders} orders to time with ${small?.orders}: ${growth.toFixed(2)}`);
  console.log(`The same for a reconciler's round with nothing due: ${reconcileGrowth.toFixed(2)}`);
  console.log(JSON.stringify({ bench: "callbacks", statements, levels: rows, growth, reconcileGrowth }));
}

/** From rounds that followed each other, as only those had the same machine. */
function growthOf([small, large]: Level[]): number {
  const pairs = small?.rounds.map(
    (round, at) => round.perSecond / (large?.rounds[at]?.perSecond ?? Number.NaN),
  );
  return median(pairs ?? []);
}
