// @ts-check
import { spawn } from "node:child_process";
import { createWriteStream } from "node:fs";
import { createInterface } from "node:readline";
import { root } from "./root.mjs";

const leash = new URL("leash.mjs", import.meta.url).href;
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
 * @typedef {{
 *   name: string,
 *   logFile: string,
 *   ended: Promise<{ how: string, last: string }>,
 *   hasEnded: () => boolean,
 *   stop: () => Promise<void>,
 * }} Child
 *   ended: settles when it has stopped, whoever stopped it, with its last lines.
 */

/**
 * Starts a Node.js program in a process group of its own, on a leash: it ends when this process does.
 * What it prints goes to its log.
 * @param {ChildOptions} options
 * @returns {Child}
 */
export function startChild({ name, args, env, logFile, onLine }) {
  /** @type {import("node:child_process").SpawnOptions} */
  const options = {
    cwd: root,
    env,
    // Ctrl-C reaches the launcher alone, which then stops each in its turn.
    detached: process.platform !== "win32",
    windowsHide: true,
    stdio: ["ignore", "pipe", "pipe", "pipe"],
  };
  const child = spawn(process.execPath, ["--import", leash, ...args], options);
  const log = createWriteStream(logFile, { flags: "a" });
  /** @type {string[]} */
  const last = [];
  log.on("error", (error) => last.push(`(its log can't be written: ${error.message})`));
  for (const stream of [child.stdout, child.stderr]) {
    if (!stream) continue;
    createInterface({ input: stream }).on("line", (line) => {
      log.write(`${line}\n`);
      last.push(line);
      if (last.length > keptLines) last.shift();
      onLine?.(line);
    });
  }

  let isOver = false;
  /** @type {Promise<{ how: string, last: string }>} */
  const ended = new Promise((resolve) => {
    const settle = (/** @type {string} */ how) => {
      isOver = true;
      log.end();
      resolve({ how, last: last.join("\n") });
    };
    child.once("error", (error) => settle(error.message));
    child.once("close", (code, signal) => settle(signal ? `killed by ${signal}` : `exit code ${code}`));
  });

  const stop = async () => {
    if (isOver) return;
    signalGroup(child, "SIGTERM");
    const tooLong = setTimeout(() => signalGroup(child, "SIGKILL"), 8_000);
    await ended;
    clearTimeout(tooLong);
  };
  return { name, logFile, ended, hasEnded: () => isOver, stop };
}

/** @param {import("node:child_process").ChildProcess} child @param {NodeJS.Signals} signal */
function signalGroup(child, signal) {
  if (!child.pid || child.exitCode !== null) return;
  try {
    process.kill(process.platform === "win32" ? child.pid : -child.pid, signal);
  } catch {
    // It ended in this moment.
  }
}
