// @ts-check
import { existsSync, readFileSync, realpathSync } from "node:fs";
import path from "node:path";
import { Problem } from "./problem.mjs";
import { step } from "./progress.mjs";
import { root } from "./root.mjs";
import { run } from "./run.mjs";
import { inTurn } from "./turn.mjs";

/** @typedef {{ packages?: Record<string, { version?: string, optional?: boolean, link?: boolean }> }} Lockfile */

/**
 * Whether everything in the lock file stands in node_modules, by the list that npm keeps there.
 * Optional packages may be missing: they are for other machines.
 * @param {Lockfile} wanted package-lock.json
 * @param {Lockfile} installed node_modules/.package-lock.json
 */
export function isInstalled(wanted, installed) {
  return Object.entries(wanted.packages ?? {}).every(([place, { version, optional, link }]) => {
    if (place === "" || link) return true;
    const found = installed.packages?.[place];
    return found ? found.version === version : optional === true;
  });
}

/** Whether `npm ci` is due: never installed, interrupted, or the lock file has changed since. */
function needsInstall() {
  const installed = path.join(root, "node_modules", ".package-lock.json");
  return (
    !existsSync(installed) ||
    !isInstalled(readJson(path.join(root, "package-lock.json")), readJson(installed))
  );
}

/** Installs when it is due, while no other launcher of this clone does. */
export async function installWhenDue() {
  if (!needsInstall()) return;
  await inTurn(
    () => undefined,
    async () => needsInstall() && step("Install", install),
  );
}

/** What the lock file says, development tools too. */
async function install() {
  const { code, output } = await run([findNpm(), "ci", "--include=dev", "--no-audit", "--no-fund"]);
  if (code === 0) return;
  if (/ENOSPC/.test(output))
    throw new Problem("The disk is full: the packages need 1 GB, then run it again.");
  if (/ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ETIMEDOUT/.test(output)) {
    throw new Problem(
      "The packages could not be fetched: npm does not reach its registry. Is the network up?",
    );
  }
  const lines = output.split("\n").filter((line) => /^npm error (?!A complete log|\s*$)/.test(line));
  if (/EACCES|EROFS|EPERM/.test(output)) {
    throw new Problem(`The packages could not be installed: no permission to write in ${root}.`);
  }
  throw new Problem(`The packages could not be installed (npm ci):\n${lines.slice(0, 8).join("\n")}`);
}

/** The npm that runs us, or else the one that came with this Node.js. */
function findNpm() {
  const { npm_execpath: running } = process.env;
  if (running?.endsWith("npm-cli.js")) return running;
  const bin = path.dirname(realpathSync(process.execPath));
  const places = ["../lib/node_modules", "../share/nodejs", "../share", "node_modules"];
  const files = places.map((place) => path.join(bin, place, "npm", "bin", "npm-cli.js"));
  const found = files.find((file) => existsSync(file));
  if (!found) throw new Problem("npm was not found beside Node.js: run `npm ci` first.");
  return found;
}

/** @param {string} file @returns {Lockfile} */
function readJson(file) {
  return JSON.parse(readFileSync(file, "utf8"));
}
