// @ts-check
import { childrenOf } from "../processes.mjs";

/** Whether this system can stop a process without ending it. */
export const canFreeze = process.platform !== "win32";

/** Stops a server with all its backends: connections stay, and nothing answers. @param {number} pid */
export function freeze(pid) {
  // It first: what is stopped starts no further backend.
  signal("SIGSTOP", pid);
  for (const backend of childrenOf(pid)) signal("SIGSTOP", backend);
}

/** Lets it go on where it was. @param {number} pid */
export function thaw(pid) {
  if (!canFreeze) return;
  for (const backend of childrenOf(pid)) signal("SIGCONT", backend);
  signal("SIGCONT", pid);
}

/** @param {NodeJS.Signals} name @param {number} pid */
function signal(name, pid) {
  try {
    process.kill(pid, name);
  } catch {
    // It has ended by itself.
  }
}
