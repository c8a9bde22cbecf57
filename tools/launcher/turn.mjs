// @ts-check
import { mkdirSync } from "node:fs";
import path from "node:path";
import { takeLock } from "./lock.mjs";
import { say } from "./progress.mjs";
import { root } from "./root.mjs";

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
