// @ts-check
import { createInterface } from "node:readline";
import { signalGroup, spawnLeashed } from "./leashed.mjs";
import { openLog } from "./log-file.mjs";

const keptLines = 12;

/**
 * A program of ours that runs until it is stopped.
 * @typedef {{
 *   name: string,
 *   args: string[],
 *   env: NodeJS.ProcessEnv,
 *   logFile: string,
 *   onLine?: (line: string) => void,
 * }} ChildOptions
 *   args: of Node.js.
 *   onLine: sees every line that it prints, on either stream.
 *
 * @typedef {{ how: string, last: string }} End
 *   how: the exit code or the signal, in words. last: the last lines that it printed.
 *
 * @typedef {{
 *   name: string,
 *   pid: number,
 *   logFile: string,
 *   ended: Promise<End>,
 *   stop: () => Promise<void>,
 *   kill: () => Promise<void>,
 * }} Child
 *   pid: 0 when it could not be started.
 *   ended: settles when it has stopped, whoever stopped it.
 *   kill: stops it at once, as a power cut would, with everything that it started.
 */

/**
 * Starts a Node.js program that writes what it prints to its log.
 * @param {ChildOptions} options
 * @returns {Child}
 */
export function startChild({ name, args, env, logFile, onLine }) {
  const child = spawnLeashed(args, env);
  const log = openLog(logFile);
  /** @type {string[]} */
  const last = [];
  for (const stream of [child.stdout, child.stderr]) {
    if (!stream) continue;
    createInterface({ input: stream }).on("line", (line) => {
      log(line);
      last.push(line);
      if (last.length > keptLines) last.shift();
      onLine?.(line);
    });
  }

  let isOver = false;
  /** @type {Promise<End>} */
  const ended = new Promise((resolve) => {
    const settle = (/** @type {string} */ how) => {
      isOver = true;
      resolve({ how, last: last.join("\n") });
    };
    child.once("error", (error) => settle(error.message));
    child.once("close", (code, signal) => settle(signal ? `ended by ${signal}` : `exit code ${code}`));
  });

  const stop = async () => {
    if (isOver) return;
    signalGroup(child, "SIGTERM");
    const tooLong = setTimeout(() => signalGroup(child, "SIGKILL"), 10_000);
    await ended;
    clearTimeout(tooLong);
  };
  const kill = async () => {
    if (!isOver) signalGroup(child, "SIGKILL");
    await ended;
  };
  return { name, pid: child.pid ?? 0, logFile, ended, stop, kill };
}
