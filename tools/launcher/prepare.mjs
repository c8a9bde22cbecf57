// @ts-check
import { mkdirSync } from "node:fs";
import path from "node:path";
import { build, generate, needsBuild, needsGenerate } from "./build.mjs";
import { install, needsInstall } from "./install.mjs";
import { takeLock } from "./lock.mjs";
import { say, step } from "./progress.mjs";
import { root } from "./root.mjs";

/**
 * Brings packages, database client and (for production) the build up to date, each only when it isn't.
 * Launchers of one clone that start together take turns.
 * @param {{ withBuild: boolean, checkGoing: () => void }} options
 */
export async function prepare({ withBuild, checkGoing }) {
  const isDone = () => !needsInstall() && !needsGenerate() && !(withBuild && needsBuild());
  if (isDone()) return say(`✓ ${withBuild ? "Packages and build are" : "Packages are"} up to date`);

  await inTurn(checkGoing, async () => {
    if (needsInstall()) await step("Install", install);
    checkGoing();
    if (needsGenerate()) await step("Generate", generate);
    checkGoing();
    if (withBuild && needsBuild()) await step("Build", build);
    checkGoing();
  });
}

/**
 * Does this while no other launcher of this clone changes what is installed, generated or built.
 * @template T
 * @param {() => void} checkGoing @param {() => Promise<T>} work
 */
export async function inTurn(checkGoing, work) {
  const release = await takeTurn(checkGoing);
  try {
    return await work();
  } finally {
    release();
  }
}

/** @param {() => void} checkGoing */
async function takeTurn(checkGoing) {
  const folder = path.join(root, ".data");
  mkdirSync(folder, { recursive: true });
  for (let isFirst = true; ; isFirst = false) {
    const { release, holder } = await takeLock(path.join(folder, "prepare.lock"), { patience: 1_000 });
    if (release) return release;
    checkGoing();
    if (isFirst) say(`  Process ${holder.pid} is preparing this folder: waiting for it…`);
  }
}
