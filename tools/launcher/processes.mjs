// @ts-check
import { spawnSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { setTimeout as pause } from "node:timers/promises";

/**
 * Whether a process with this id runs, ours or another user's. One that has ended and was not
 * collected yet by its parent (a container's first process often doesn't) counts as gone.
 * @param {number} pid
 */
export function isAlive(pid) {
  try {
    process.kill(pid, 0);
  } catch (error) {
    if (/** @type {NodeJS.ErrnoException} */ (error).code !== "EPERM") return false;
  }
  return statFields(pid)[0] !== "Z";
}

/**
 * The command line of a running process, or "" when there is none to read. @param {number} pid
 */
export function commandLine(pid) {
  if (process.platform !== "linux") return ps(pid, "command=");
  return readProc(pid, "cmdline").replaceAll("\0", " ").trim();
}

/**
 * When a process started, in the system's own words: together with the id it names one process for good,
 * while an id alone is handed out again. "" when the process is gone or the system doesn't say.
 * @param {number} pid
 */
export function startTime(pid) {
  if (process.platform !== "linux") return ps(pid, "lstart=");
  return statFields(pid)[19] ?? "";
}

/** The process that started this one, or that took it over; "" where the system doesn't say. @param {number} pid */
export function parentOf(pid) {
  return process.platform === "linux" ? (statFields(pid)[1] ?? "") : "";
}

/** The processes that one has started and that still run; none where the system doesn't say. @param {number} pid */
export function childrenOf(pid) {
  const all =
    process.platform === "linux"
      ? readdirSync("/proc").map((id) => [id, parentOf(Number(id))])
      : listProcesses("pid=,ppid=").map((line) => line.trim().split(/\s+/));
  return all.filter(([, parent]) => parent === String(pid)).map(([id]) => Number(id));
}

/**
 * Seconds of processor time that a process has used, with those of its children that have ended; NaN when it is gone or
 * the system doesn't say.
 * @param {number} pid
 */
export function cpuSeconds(pid) {
  if (process.platform !== "linux") return Number.NaN;
  const ticks = statFields(pid).slice(11, 15).map(Number);
  // The kernel tells of hundredths of a second, whatever it counts in.
  return ticks.length === 4 ? ticks.reduce((sum, each) => sum + each, 0) / 100 : Number.NaN;
}

/** Bytes of memory that a process has in use; 0 when it is gone or the system doesn't say. @param {number} pid */
export function residentBytes(pid) {
  const status = process.platform === "linux" ? readProc(pid, "status") : `VmRSS: ${ps(pid, "rss=")}`;
  return Number(/VmRSS:\s*(\d+)/.exec(status)?.[1] ?? 0) * 1_024;
}

/**
 * Waits until a process has ended; false when it is still there after the time.
 * @param {number} pid @param {number} milliseconds
 */
export async function waitForEnd(pid, milliseconds) {
  const deadline = Date.now() + milliseconds;
  while (isAlive(pid)) {
    if (Date.now() > deadline) return false;
    await pause(25);
  }
  return true;
}

/**
 * Linux's facts on a process from its state on; the name before it may hold spaces and brackets.
 * @param {number} pid
 */
function statFields(pid) {
  const stat = readProc(pid, "stat");
  return stat.slice(stat.lastIndexOf(")") + 2).split(" ");
}

/** @param {number} pid @param {string} name */
function readProc(pid, name) {
  try {
    return readFileSync(`/proc/${pid}/${name}`, "utf8");
  } catch {
    return "";
  }
}

/** @param {number} pid @param {string} column */
function ps(pid, column) {
  if (process.platform === "win32") return "";
  return spawnSync("ps", ["-o", column, "-p", String(pid)], { encoding: "utf8" }).stdout?.trim() ?? "";
}

/** @param {string} columns */
function listProcesses(columns) {
  if (process.platform === "win32") return [];
  return (spawnSync("ps", ["-A", "-o", columns], { encoding: "utf8" }).stdout ?? "").split("\n");
}
