import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { makeFolder } from "./folder";

/** A sandbox that is just being restarted needs a moment to end. */
const PATIENCE_MS = 1_500;
const PAUSE_MS = 50;

/**
 * Keeps two sandboxes from writing into one folder. A lock whose process is gone, after a hard kill,
 * counts for nothing. Answers what takes the lock away; throws one sentence.
 */
export async function lockFolder(folder: string): Promise<() => void> {
  const file = join(folder, "lock");
  try {
    makeFolder(folder);
    let holder = holderOf(file);
    for (let waited = 0; holder && waited < PATIENCE_MS; waited += PAUSE_MS) {
      await sleep(PAUSE_MS);
      holder = holderOf(file);
    }
    if (holder) throw new Error(`process ${holder} is using it; set DATA_DIR to another folder.`);
    writeFileSync(file, String(process.pid));
  } catch (cause) {
    throw new Error(`The sandbox cannot use its data folder ${folder}: ${(cause as Error).message}`);
  }
  return () => rmSync(file, { force: true });
}

function holderOf(file: string): number | undefined {
  const pid = Number(read(file));
  if (!Number.isInteger(pid) || pid <= 0 || pid === process.pid) return undefined;
  try {
    process.kill(pid, 0);
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code === "ESRCH") return undefined;
  }
  // A pid may have gone to another program since; where Linux tells, ask what it runs.
  const command = read(`/proc/${pid}/cmdline`);
  return command === undefined || command.includes("sandbox") ? pid : undefined;
}

function read(file: string): string | undefined {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return undefined;
  }
}
