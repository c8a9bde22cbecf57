import { spawnSync } from "node:child_process";
import { existsSync, statSync } from "node:fs";
import { Problem } from "../problem.mjs";

/** The user that the server runs as. PostgreSQL refuses to be root. */
export type Account = { uid: number; gid: number };

/**
 * Undefined when we aren't root: then it runs as ourselves. Otherwise the owner of the data, or `postgres`
 * where the system has that user, or `nobody`: no user is added to the machine.
 */
export function serverAccount(dataDir: string): Account | undefined {
  if (process.getuid?.() !== 0) return undefined;
  if (existsSync(dataDir)) {
    const { uid, gid } = statSync(dataDir);
    if (uid !== 0) return { uid, gid };
  }
  const found = findAccount("postgres") ?? findAccount("nobody");
  if (!found)
    throw new Problem("PostgreSQL can't run as root, and there is no user postgres or nobody to run as.");
  return found;
}

/** Whether the account passes this test(1) of a path: folders above it can shut it out too. */
export function accountCan(account: Account | undefined, test: "-x" | "-w", path: string) {
  if (!account) return true;
  const result = spawnSync("/bin/sh", ["-c", 'test "$0" "$1"', test, path], { ...account, cwd: "/" });
  return result.status === 0;
}

function findAccount(name: string): Account | undefined {
  const [uid, gid] = ["-u", "-g"].map((flag) => {
    const { status, stdout } = spawnSync("id", [flag, name], { encoding: "utf8" });
    return status === 0 ? Number(stdout) : Number.NaN;
  });
  if (!uid || !gid || uid === 0) return undefined;
  return { uid, gid };
}
