// @ts-check
import { spawn } from "node:child_process";
import { root } from "./root.mjs";

const leash = new URL("leash.mjs", import.meta.url).href;

/**
 * Starts a Node.js program in a process group of its own, so that Ctrl-C reaches the launcher alone, and on
 * a leash, so that it ends when the launcher does, however that came about.
 * @param {string[]} args of Node.js @param {NodeJS.ProcessEnv} env @param {string} [folder] to start it in
 */
export function spawnLeashed(args, env, folder = root) {
  /** @type {import("node:child_process").SpawnOptions} */
  const options = {
    cwd: folder,
    env: { NEXT_TELEMETRY_DISABLED: "1", ...env, LAUNCHER_LEASH: "1" },
    detached: process.platform !== "win32",
    windowsHide: true,
    stdio: ["ignore", "pipe", "pipe", "pipe"],
  };
  return spawn(process.execPath, ["--import", leash, ...args], options);
}

/**
 * Signals the program and everything that it started.
 * @param {import("node:child_process").ChildProcess} child @param {NodeJS.Signals} signal
 */
export function signalGroup(child, signal) {
  if (!child.pid) return;
  try {
    process.kill(process.platform === "win32" ? child.pid : -child.pid, signal);
  } catch {
    // Nothing is left of it.
  }
}
