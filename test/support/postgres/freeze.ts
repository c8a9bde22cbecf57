import { childrenOf } from "@/tools/launcher/processes.mjs";

/** Whether this system can stop a process without ending it. */
export const canFreeze = process.platform !== "win32";

/** Stops a server with all its backends: connections stay, and nothing answers. */
export function freeze(pid: number): void {
  // It first: what is stopped starts no further backend.
  signal("SIGSTOP", pid);
  for (const backend of childrenOf(pid)) signal("SIGSTOP", backend);
}

/** Lets it go on where it was. */
export function thaw(pid: number): void {
  if (!canFreeze) return;
  for (const backend of childrenOf(pid)) signal("SIGCONT", backend);
  signal("SIGCONT", pid);
}

function signal(name: NodeJS.Signals, pid: number): void {
  try {
    process.kill(pid, name);
  } catch {
    // It has ended by itself.
  }
}
