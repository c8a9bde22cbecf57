import { spawnSync } from "node:child_process";

/** Only Linux's root may mount without asking. */
const mayMount = process.platform === "linux" && process.getuid?.() === 0;

/**
 * Puts an empty file system of so many megabytes, in memory, in the place of an empty folder; false where this
 * process may not.
 */
export function mountSmallDisk(folder: string, megabytes: number): boolean {
  if (!mayMount) return false;
  const options = `size=${megabytes}m,mode=711,nosuid,nodev`;
  return spawnSync("mount", ["-t", "tmpfs", "-o", options, "tmpfs", folder]).status === 0;
}

/** Takes it away with all that is on it; nothing happens where there is none. */
export function unmountSmallDisk(folder: string): void {
  if (mayMount) spawnSync("umount", ["-l", folder]);
}
