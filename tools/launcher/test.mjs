// @ts-check
import { Problem } from "./problem.mjs";
import { say, step } from "./progress.mjs";
import { stopRuns } from "./run.mjs";
import { parts } from "./test-parts.mjs";
import { sum, summary } from "./test-reports.mjs";

/**
 * `npm test`: everything that has to hold, or only the parts that are named. Shows each part with its counts
 * and its time, what failed in full, and at the end one line with the sum.
 * @param {string[]} names
 */
export async function main(names) {
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) {
    process.on(signal, () => stopRuns().then(() => process.exit(130)));
  }
  const unknown = names.filter((name) => !parts.some((part) => part.name === name));
  if (unknown.length > 0) {
    say(`There is no part "${unknown[0]}": ${parts.map(({ name }) => name).join(", ")}`);
    process.exit(2);
  }

  /** @type {import("./test-reports.mjs").Counts[]} */
  const all = [];
  for (const part of chosen(names)) {
    const { counts, output } = await runPart(part);
    all.push(counts);
    if (counts.failed === 0) continue;
    say(`\n${output.trim()}\n`);
    if (part.needed) break;
  }
  const total = sum(all);
  say(`\n${summary(total)}`);
  process.exit(total.failed > 0 ? 1 : 0);
}

/** The named parts and what they stand on; all of them when none is named. @param {string[]} names */
function chosen(names) {
  if (names.length === 0) return parts;
  const wanted = new Set(names);
  for (const part of parts) if (wanted.has(part.name)) for (const need of part.needs ?? []) wanted.add(need);
  return parts.filter((part) => part.needed || wanted.has(part.name));
}

/** Shows a part as a step that fails when anything in it did. @param {(typeof parts)[number]} part */
async function runPart(part) {
  /** @type {import("./test-parts.mjs").Result | undefined} */
  let result;
  try {
    await step(part.title, async () => {
      result = await part.run();
      const { counts } = result;
      if (counts.failed > 0) throw new Problem(summary(counts));
      return counts.passed > 1 || counts.skipped > 0 ? summary(counts) : "";
    });
  } catch (error) {
    if (!result) {
      const output = error instanceof Error ? (error.stack ?? error.message) : String(error);
      return { counts: { passed: 0, failed: 1, skipped: 0 }, output };
    }
  }
  return /** @type {import("./test-parts.mjs").Result} */ (result);
}
