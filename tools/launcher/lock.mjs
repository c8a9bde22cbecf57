// @ts-check
import { existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { setTimeout as pause } from "node:timers/promises";
import { isAlive, startTime } from "./processes.mjs";

/** @typedef {{ pid: number, started: string, about: string }} Holder */

/**
 * Takes a lock file for this process, waiting up to `patience` for another one to let go.
 * A file that a killed process left doesn't count.
 * @param {string} file
 * @param {{ about?: string, patience: number }} options about: what others are told of the holder.
 * @returns {Promise<{ release: () => void, holder?: undefined } | { release?: undefined, holder: Holder }>}
 */
export async function takeLock(file, { about = "", patience }) {
  const mine = JSON.stringify({ pid: process.pid, started: startTime(process.pid), about });
  const deadline = Date.now() + patience;
  for (;;) {
    if (create(file, mine)) return { release: () => rmSync(file, { force: true }) };
    const holder = readHolder(file);
    if (!holder) {
      rmSync(file, { force: true });
    } else if (Date.now() > deadline) {
      return { holder };
    } else {
      await pause(100);
    }
  }
}

/** @param {string} file @param {string} content */
function create(file, content) {
  try {
    writeFileSync(file, content, { flag: "wx" });
    return true;
  } catch (error) {
    if (/** @type {NodeJS.ErrnoException} */ (error).code === "EEXIST") return false;
    throw error;
  }
}

/** @param {string} file @returns {Holder | undefined} */
function readHolder(file) {
  if (!existsSync(file)) return undefined;
  try {
    /** @type {Holder} */
    const holder = JSON.parse(readFileSync(file, "utf8"));
    return isAlive(holder.pid) && startTime(holder.pid) === holder.started ? holder : undefined;
  } catch {
    return undefined;
  }
}
