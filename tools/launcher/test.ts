import { explain, Problem } from "./problem.mjs";
import { say, step } from "./progress.mjs";
import { stopRuns } from "./run.mjs";
import { type Part, stages } from "./test-parts";
import { type Counts, sum, summary } from "./test-reports";

/**
 * `npm test`: everything that has to hold, or only the parts that are named. Shows each part with its counts
 * and its time, what failed in full, and at the end one line with the sum.
 */
export async function main(names: string[]): Promise<void> {
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) {
    process.on(signal, () => stopRuns().then(() => process.exit(130)));
  }
  // Of all that is built and started from here, too.
  process.env.SHOP = "example";
  const all = stages.flat();
  const unknown = names.find((name) => !all.some((part) => part.name === name));
  if (unknown !== undefined) {
    say(`There is no part "${unknown}": ${all.map(({ name }) => name).join(", ")}`);
    process.exit(2);
  }
  const needs = all.flatMap(({ name, needs }) => (needs && names.includes(name) ? [needs] : []));
  const wanted = new Set(names.length > 0 ? ["generate", ...names, ...needs] : all.map(({ name }) => name));

  const counts: Counts[] = [];
  for (const stage of stages) {
    const parts = stage.filter(({ name }) => wanted.has(name));
    counts.push(...(await Promise.all(parts.map(runPart))));
    // Nothing can be said of code for which there is no database client.
    if (stage === stages[0] && sum(counts).failed > 0) break;
  }
  const total = sum(counts);
  say(`\n${summary(total)}`);
  process.exit(total.failed > 0 ? 1 : 0);
}

/** Shows a part as a step that fails when anything in it did. */
async function runPart({ title, run }: Part): Promise<Counts> {
  let counts: Counts = { passed: 0, failed: 1, skipped: 0 };
  let output = "";
  await step(title, async () => {
    ({ counts, output } = await run());
    if (counts.failed > 0) throw new Problem(summary(counts));
    return counts.passed > 1 || counts.skipped > 0 ? summary(counts) : "";
  }).catch((error) => {
    say(`\n${output.trim() || explain(error)}\n`);
  });
  return counts;
}
