import { execFile, spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import path from "node:path";
import { promisify } from "node:util";
import { chromium } from "playwright";
import { explainOutput, Problem } from "./problem.mjs";
import { resolveInstalled } from "./root.mjs";
import { run } from "./run.mjs";

/** The one without windows first: the browser tests take a quarter less time with it. */
const names = [
  "chromium-headless-shell",
  "chromium",
  "chromium-browser",
  "google-chrome",
  "google-chrome-stable",
  "chrome",
];

/** Nothing that a browser does by itself: no update, no sync, and no address but this machine's. */
export const browserArguments = [
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--no-default-browser-check",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--disable-default-apps",
  "--disable-extensions",
  "--disable-domain-reliability",
  "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost, EXCLUDE 127.0.0.1",
  // All pages of a context in one process, which has the scripts compiled once the first of them had.
  "--renderer-process-limit=1",
  "--disable-site-isolation-trials",
];

/** A Chromium that runs: what PLAYWRIGHT_CHROMIUM names, one on the PATH, or the one that Playwright fetched. */
export function findChromium(): string | undefined {
  const { PLAYWRIGHT_CHROMIUM: named, PATH = "" } = process.env;
  if (named) {
    if (runs(named)) return named;
    throw new Problem(`PLAYWRIGHT_CHROMIUM names ${named}, which is no browser that runs.`);
  }
  const folders = PATH.split(path.delimiter);
  const onPath = names.flatMap((name) => folders.map((folder) => path.join(folder, name)));
  // Ubuntu's chromium-browser may be a stub that only says where to get one: so it's tried, not just found.
  return [...onPath, chromium.executablePath()].find((program) => existsSync(program) && runs(program));
}

/** The same, and where there is none it is fetched: by Playwright, or as root from Debian's packages. */
export async function ensureChromium(): Promise<string> {
  const found = findChromium();
  if (found) return found;
  const fetched = await run([
    resolveInstalled("playwright/package.json").replace("package.json", "cli.js"),
    "install",
    "chromium",
  ]);
  if (fetched.code !== 0 && isDebianRoot()) await installPackage();
  const program = findChromium();
  if (program) return program;
  const reason =
    fetched.code === 0 ? "the one that Playwright fetched does not run here" : "none could be fetched";
  throw new Problem(
    explainOutput(fetched.output) ??
      `The browser tests need a Chromium, and ${reason}: install one (apt-get install chromium) or set PLAYWRIGHT_CHROMIUM.`,
  );
}

async function installPackage() {
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  const aptGet = (...args: string[]) =>
    promisify(execFile)("apt-get", args, { env, maxBuffer: 2 ** 26 }).catch(({ message, stderr }) => {
      const reason = explainOutput(String(stderr)) ?? `${stderr || message}`.trim().split("\n").at(-1);
      throw new Problem(`Chromium could not be installed (apt-get ${args[0]}): ${reason}`);
    });
  const installed = (browser: string) =>
    aptGet("install", "-y", "--no-install-recommends", browser, "fonts-liberation");
  await aptGet("update");
  // Older releases only have the one with windows.
  await installed("chromium-headless-shell").catch(() => installed("chromium"));
}

function isDebianRoot() {
  return process.getuid?.() === 0 && existsSync("/usr/bin/apt-get");
}

function runs(program: string) {
  const { status, stdout } = spawnSync(program, ["--version"], { encoding: "utf8", timeout: 20_000 });
  return status === 0 && /\d+\.\d+/.test(stdout);
}
