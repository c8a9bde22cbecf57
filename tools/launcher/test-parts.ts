import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { build, needsBuild } from "./build";
import { explain } from "./problem.mjs";
import { built, resolveInstalled, root } from "./root.mjs";
import { run } from "./run.mjs";
import type { Counts } from "./test-reports";
import { countsOfRun, playwrightCounts, vitestCounts } from "./test-reports";
import { inTurn } from "./turn.mjs";

export type Result = {
  counts: Counts;
  /** What to show when something failed. */
  output: string;
};

export type Part = {
  name: string;
  title: string;
  /** Another part that must be done before. */
  needs?: string;
  run: () => Promise<Result>;
};

/** The parts of `npm test`, the quick ones first. Those of one line are done at once. */
export const stages: Part[][] = [
  [{ name: "generate", title: "Generate", run: generate }],
  [
    { name: "types", title: "Types", run: types },
    { name: "lint", title: "Lint", run: () => commands([tool("@biomejs/biome", "biome"), "check", "."]) },
    { name: "unused", title: "Unused", run: () => commands([tool("knip", "knip"), "--no-progress"]) },
    { name: "unit", title: "Unit", run: () => vitest("unit*") },
  ],
  [
    { name: "integration", title: "Integration", run: () => vitest("integration") },
    { name: "histories", title: "Histories", run: () => vitest("histories") },
  ],
  [{ name: "build", title: "Build", run: () => check(async () => needsBuild() && build()) }],
  [
    { name: "servers", title: "Servers", needs: "build", run: () => vitest("servers") },
    { name: "http", title: "HTTP", needs: "build", run: () => vitest("http") },
  ],
  [{ name: "e2e", title: "Browser", needs: "build", run: playwright }],
];

/** What tests must not see: a person's own shop, database and Plexo. */
const ours =
  /^(DATABASE_|SHOP_|PLEXO_|RECONCILE|SANDBOX_|TRUSTED_PROXIES$|KEPT_PAGES$|SHUTDOWN_MS$|DATA_DIR$|HOST$|PORT$|NODE_ENV$|LOG_LEVEL$)/;

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

function types() {
  // Not from what an earlier run kept: that misses what `next typegen` has written anew.
  const tsc = [tool("typescript", "tsc"), "--noEmit", "--incremental", "false"];
  return commands(tsc, [...tsc, "-p", "sandbox"]);
}

function generate() {
  return commands(
    [resolveInstalled("prisma/build/index.js"), "generate"],
    [resolveInstalled("next/dist/bin/next"), "typegen"],
  );
}

function vitest(project: "unit*" | "integration" | "histories" | "servers" | "http") {
  return withReport(vitestCounts, (file) => {
    const reporters = ["--reporter=default", "--reporter=json", `--outputFile.json=${file}`];
    const args = [
      tool("vitest", "vitest"),
      "run",
      "--project",
      project,
      "--silent=passed-only",
      ...reporters,
    ];
    return run(args, testEnvironment());
  });
}

async function playwright() {
  const { ensureChromium } = await import("./browser");
  let browser: string;
  try {
    browser = await ensureChromium();
  } catch (error) {
    return failure(explain(error));
  }
  return withReport(playwrightCounts, (file) =>
    run([tool("playwright", "playwright"), "test", "--reporter=list,json"], {
      ...testEnvironment(),
      CI: "1",
      PLAYWRIGHT_CHROMIUM: browser,
      PLAYWRIGHT_JSON_OUTPUT_NAME: file,
    }),
  );
}

/** Something that counts as one: it works, or it throws. A demo of this clone may be doing the same. */
async function check(work: () => Promise<unknown>): Promise<Result> {
  try {
    await inTurn(() => undefined, work);
    return { counts: { passed: 1, failed: 0, skipped: 0 }, output: "" };
  } catch (error) {
    return failure(explain(error));
  }
}

/** Programs of Node.js that must all end well; they count as one. */
async function commands(...all: string[][]): Promise<Result> {
  for (const args of all) {
    const { code, output } = await run(args, testEnvironment());
    if (code !== 0) return failure(output);
  }
  return { counts: { passed: 1, failed: 0, skipped: 0 }, output: "" };
}

function failure(output: string): Result {
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
