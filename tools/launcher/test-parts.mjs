// @ts-check
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { build, needsBuild } from "./build.mjs";
import { install, needsInstall } from "./install.mjs";
import { inTurn } from "./prepare.mjs";
import { explain } from "./problem.mjs";
import { resolveInstalled, root } from "./root.mjs";
import { run } from "./run.mjs";
import { countsOfRun, playwrightCounts, sum, vitestCounts } from "./test-reports.mjs";

/** @typedef {import("./test-reports.mjs").Counts} Counts */
/** @typedef {{ counts: Counts, output: string }} Result output: what to show when something failed. */

/**
 * The parts of `npm test`, the quick ones first. A part that all others stand on ends the run when it fails.
 * @type {{ name: string, title: string, needed?: boolean, needs?: string[], run: () => Promise<Result> }[]}
 */
export const parts = [
  {
    name: "install",
    title: "Install",
    needed: true,
    run: () => check(async () => needsInstall() && install()),
  },
  { name: "generate", title: "Generate", needed: true, run: generate },
  {
    name: "types",
    title: "Types",
    run: () =>
      commands(
        [tool("typescript", "tsc"), "--noEmit"],
        [tool("typescript", "tsc"), "--noEmit", "-p", "sandbox"],
      ),
  },
  {
    name: "lint",
    title: "Lint",
    run: () =>
      commands([tool("@biomejs/biome", "biome"), "check", "."], [tool("knip", "knip"), "--no-progress"]),
  },
  { name: "unit", title: "Unit", run: () => vitest("unit") },
  {
    name: "integration",
    title: "Integration",
    run: () => atOnce(vitest("integration"), vitest("histories")),
  },
  { name: "build", title: "Build", run: () => check(async () => needsBuild() && build()) },
  {
    name: "servers",
    title: "Servers",
    needs: ["build"],
    run: () => atOnce(vitest("servers"), vitest("http")),
  },
  { name: "e2e", title: "Browser", needs: ["build"], run: playwright },
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
  return /** @type {NodeJS.ProcessEnv} */ ({ ...Object.fromEntries(kept), ...color });
}

function generate() {
  return commands(
    [resolveInstalled("prisma/build/index.js"), "generate"],
    [resolveInstalled("next/dist/bin/next"), "typegen"],
  );
}

/** @param {"unit" | "integration" | "histories" | "servers" | "http"} project */
function vitest(project) {
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
  const { ensureChromium } = await import("./browser.mjs");
  /** @type {string} */
  let browser;
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

/**
 * Something that counts as one: it works, or it throws. A demo of this clone may be doing the same.
 * @param {() => Promise<unknown>} work @returns {Promise<Result>}
 */
async function check(work) {
  try {
    await inTurn(() => undefined, work);
    return { counts: { passed: 1, failed: 0, skipped: 0 }, output: "" };
  } catch (error) {
    return failure(explain(error));
  }
}

/** @param {Promise<Result>[]} runs @returns {Promise<Result>} */
async function atOnce(...runs) {
  const results = await Promise.all(runs);
  const failed = results.filter(({ counts }) => counts.failed > 0);
  return {
    counts: sum(results.map(({ counts }) => counts)),
    output: failed.map(({ output }) => output).join("\n"),
  };
}

/** Programs that must all end well; they count as one. @param {string[][]} all of Node.js @returns {Promise<Result>} */
async function commands(...all) {
  for (const args of all) {
    const { code, output } = await run(args, testEnvironment());
    if (code !== 0) return failure(output);
  }
  return { counts: { passed: 1, failed: 0, skipped: 0 }, output: "" };
}

/** @param {string} output @returns {Result} */
function failure(output) {
  return { counts: { passed: 0, failed: 1, skipped: 0 }, output };
}

/**
 * @param {(report: unknown) => Counts} read
 * @param {(file: string) => Promise<{ code: number, output: string }>} runner writes its report into the file
 * @returns {Promise<Result>}
 */
async function withReport(read, runner) {
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

/** The program that a package brings, to be run by Node.js. @param {string} name @param {string} command */
export function tool(name, command) {
  const file = path.join(root, "node_modules", name, "package.json");
  const { bin } = JSON.parse(readFileSync(file, "utf8"));
  return path.join(path.dirname(file), typeof bin === "string" ? bin : bin[command]);
}
