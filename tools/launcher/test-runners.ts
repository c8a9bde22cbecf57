import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { explain } from "./problem.mjs";
import { built, root } from "./root.mjs";
import { run } from "./run.mjs";
import type { Counts } from "./test-reports";
import { countsOfRun, playwrightCounts, vitestCounts } from "./test-reports";

export type Result = {
  counts: Counts;
  /** What to show when something failed. */
  output: string;
};

/** A folder with the project's sources, and the environment to try them in. */
export type Place = { folder: string; env: NodeJS.ProcessEnv };

/** What tests must not see: a person's own shop, database and Plexo. */
const ours =
  /^(DATABASE_|SHOP_|PLEXO_|RECONCILE|SANDBOX_|SMTP_|MAIL_|TRUSTED_PROXIES$|KEPT_PAGES$|SHUTDOWN_MS$|DATA_DIR$|HOST$|PORT$|NODE_ENV$|LOG_LEVEL$)/;

/** This process's environment without them. */
export function testEnvironment() {
  const kept = Object.entries(process.env).filter(
    ([name]) => !ours.test(name) || name === "PLAYWRIGHT_CHROMIUM",
  );
  const color = process.stdout.isTTY ? { FORCE_COLOR: "1" } : { NO_COLOR: "1", FORCE_COLOR: undefined };
  // The example shop, whatever a merchant has in shop/: tests prove the software, and not the goods.
  const example = { SHOP: "example", TSX_TSCONFIG_PATH: path.join(root, built().tsconfig) };
  return { ...Object.fromEntries(kept), ...color, ...example } as unknown as NodeJS.ProcessEnv;
}

/** The project itself, with the example shop. */
export function here(): Place {
  return { folder: root, env: testEnvironment() };
}

/** Programs of Node.js that must all end well; they count as one. */
export async function commands({ folder, env }: Place, ...all: string[][]): Promise<Result> {
  for (const args of all) {
    const { code, output } = await run(args, env, folder);
    if (code !== 0) return failure(output);
  }
  return success;
}

/** Checks the types of programs, each named by what `tsc` is told of it. They count as one. */
export function types(place: Place, ...programs: string[][]): Promise<Result> {
  // Not from what an earlier run kept: that misses what `next typegen` has written anew. And with one checker: each
  // further one works out much of what the others do, for which no processor is idle beside the unit tests.
  const tsc = [tool("typescript", "tsc"), "--noEmit", "--incremental", "false", "--checkers", "1"];
  return commands(place, ...programs.map((program) => [...tsc, ...program]));
}

/** Runs vitest with these arguments. */
export function vitest({ folder, env }: Place, ...args: string[]): Promise<Result> {
  return withReport(vitestCounts, (file) => {
    const reporters = ["--reporter=default", "--reporter=json", `--outputFile.json=${file}`];
    return run([tool("vitest", "vitest"), ...args, "--silent=passed-only", ...reporters], env, folder);
  });
}

/** Runs Playwright's tests, with a browser that is found or fetched. */
export async function playwright({ folder, env }: Place): Promise<Result> {
  const { ensureChromium } = await import("./browser");
  let browser: string;
  try {
    browser = await ensureChromium();
  } catch (error) {
    return failure(explain(error));
  }
  return withReport(playwrightCounts, (file) => {
    const own = { CI: "1", PLAYWRIGHT_CHROMIUM: browser, PLAYWRIGHT_JSON_OUTPUT_NAME: file };
    return run(
      [tool("playwright", "playwright"), "test", "--reporter=list,json"],
      { ...env, ...own },
      folder,
    );
  });
}

export const success: Result = { counts: { passed: 1, failed: 0, skipped: 0 }, output: "" };

export function failure(output: string): Result {
  return { counts: { passed: 0, failed: 1, skipped: 0 }, output };
}

/** The runner writes its report into the file. */
async function withReport<Report>(
  read: (report: Report) => Counts,
  runner: (file: string) => Promise<{ code: number; output: string }>,
): Promise<Result> {
  const folder = mkdtempSync(path.join(tmpdir(), "plexo-storefront-report-"));
  try {
    const file = path.join(folder, "report.json");
    const { code, output } = await runner(file);
    const counts = existsSync(file) ? read(JSON.parse(readFileSync(file, "utf8"))) : undefined;
    return { counts: countsOfRun(code, counts), output };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The program that a package brings, to be run by Node.js. */
export function tool(name: string, command: string) {
  const file = path.join(root, "node_modules", name, "package.json");
  const { bin } = JSON.parse(readFileSync(file, "utf8"));
  return path.join(path.dirname(file), typeof bin === "string" ? bin : bin[command]);
}
