// @ts-check
import { signalGroup, spawnLeashed } from "./leashed.mjs";

/** @type {Set<import("node:child_process").ChildProcess>} */
const running = new Set();

/**
 * Runs a Node.js program to its end and answers its exit code and all that it printed.
 * @param {string[]} args of Node.js
 * @param {NodeJS.ProcessEnv} [env]
 * @param {string} [folder] to run it in: the project's where nothing is said
 * @returns {Promise<{ code: number, output: string }>}
 */
export function run(args, env = process.env, folder) {
  return new Promise((resolve, reject) => {
    const child = spawnLeashed(args, env, folder);
    running.add(child);
    let output = "";
    for (const stream of [child.stdout, child.stderr]) {
      stream?.setEncoding("utf8").on("data", (chunk) => {
        output += chunk;
      });
    }
    child.once("error", reject);
    child.once("close", (code) => {
      running.delete(child);
      resolve({ code: code ?? 1, output });
    });
  });
}

/**
 * Ends everything that {@link run} is running: as Ctrl-C would, so that a test runner cleans up after itself,
 * and by force when that takes longer than ten seconds.
 */
export async function stopRuns() {
  await Promise.all(
    [...running].map(async (child) => {
      const closed = new Promise((resolve) => child.once("close", resolve));
      child.kill("SIGINT");
      const force = setTimeout(() => signalGroup(child, "SIGKILL"), 10_000);
      await closed;
      clearTimeout(force);
    }),
  );
}
