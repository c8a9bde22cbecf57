import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import {
  chmodSync,
  chownSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { explainOutput, Problem } from "../problem.mjs";
import type { Account } from "./account";
import { accountCan, serverAccount } from "./account";
import type { Binaries } from "./binaries";
import { findBinaries } from "./binaries";

/** A PostgreSQL data folder, who owns it, and the programs that serve it. */
export type Cluster = {
  dataDir: string;
  account: Account | undefined;
  binaries: Binaries;
  moved: boolean;
};

const majorVersion = "18";
export const superuser = "shop";

/**
 * Finds or makes the data folder `home/postgres`. When we are root and the server's user can't reach that
 * (a clone below root's home), the data lives below the system's folder for temporary files that survive a
 * restart, and `moved` is true.
 * `fresh`: what an earlier `home` left elsewhere is not ours any more.
 * `lasting`: wait until the disk has it. Not for a test's data.
 */
export function prepareCluster({
  home,
  password,
  fresh,
  lasting,
}: {
  home: string;
  password: string;
  fresh: boolean;
  lasting: boolean;
}): Cluster {
  const wanted = path.join(realpathSync(home), "postgres");
  let account = serverAccount(wanted);
  const moved = !accountCan(account, "-x", path.dirname(wanted));
  const parent = moved ? reachableFolder(wanted, fresh) : path.dirname(wanted);
  const dataDir = path.join(parent, "postgres");
  if (moved) account = serverAccount(dataDir);
  const binaries = findBinaries(account, moved ? parent : path.dirname(wanted));
  const cluster = { dataDir, account, binaries, moved };
  if (existsSync(dataDir)) checkVersion(dataDir);
  else initialise(cluster, password, lasting);
  return cluster;
}

/** A folder of our own, keyed by the path of the data, that every user may pass through. */
function reachableFolder(key: string, fresh: boolean) {
  const shared = existsSync("/var/tmp") ? "/var/tmp" : tmpdir();
  const digest = createHash("sha256").update(key).digest("hex").slice(0, 12);
  const folder = path.join(shared, `plexo-storefront-${digest}`);
  if (existsSync(folder)) {
    const found = lstatSync(folder);
    // Any user may write where this stands: only our own folder is good enough.
    if (!found.isDirectory() || found.uid !== 0) {
      throw new Problem(
        `${folder} belongs to someone else: move it away, or set DATA_DIR to another folder.`,
      );
    }
    if (fresh) rmSync(path.join(folder, "postgres"), { recursive: true, force: true });
  }
  mkdirSync(folder, { recursive: true });
  chmodSync(folder, 0o711);
  return folder;
}

function checkVersion(dataDir: string) {
  const file = path.join(dataDir, "PG_VERSION");
  const version = existsSync(file) ? readFileSync(file, "utf8").trim() : "";
  if (version === majorVersion) return;
  const found = version
    ? `was made by PostgreSQL ${version}, and this is ${majorVersion}`
    : "is no PostgreSQL data";
  throw new Problem(`${dataDir} ${found}: move it away to start with an empty shop.`);
}

/**
 * Made beside its place and moved in when complete, so that an interrupted start leaves nothing half done.
 */
function initialise({ dataDir, account, binaries }: Cluster, password: string, lasting: boolean) {
  const unfinished = `${dataDir}.new`;
  const passwordFile = `${dataDir}.password`;
  rmSync(unfinished, { recursive: true, force: true });
  try {
    mkdirSync(unfinished, { recursive: true, mode: 0o700 });
    writeFileSync(passwordFile, password, { mode: 0o600 });
    if (account) for (const file of [unfinished, passwordFile]) chownSync(file, account.uid, account.gid);
    const flags = [
      ["--pgdata", unfinished],
      ["--username", superuser],
      ["--pwfile", passwordFile],
      ["--auth", "scram-sha-256"],
      // PostgreSQL's own UTF-8 locale: the same order of words on every machine, whatever is installed.
      ["--encoding", "UTF8"],
      ["--locale", "C"],
      ["--locale-provider", "builtin"],
      ["--builtin-locale", "C.UTF-8"],
    ].map(([flag, value]) => `${flag}=${value}`);
    // A password of tests need not be dear to try, and is hashed by both sides for each connection.
    if (!lasting) flags.push("--no-sync", "--set=scram_iterations=1");
    const { status, error, stdout, stderr } = spawnSync(binaries.initdb, flags, {
      ...account,
      cwd: "/",
      env: serverEnvironment(),
      encoding: "utf8",
    });
    if (error) throw error;
    if (status !== 0) {
      const output = `${stdout}${stderr}`;
      const reason = stderr.split("\n").find((line) => /error|fatal/i.test(line)) ?? stderr.trim();
      throw new Problem(explainOutput(output) ?? `PostgreSQL could not be set up in ${dataDir}: ${reason}`);
    }
    renameSync(unfinished, dataDir);
  } finally {
    rmSync(passwordFile, { force: true });
    rmSync(unfinished, { recursive: true, force: true });
  }
}

/**
 * Nothing of ours goes to the server: PGDATA, PGPORT or a locale that isn't there would lead it astray.
 */
export function serverEnvironment() {
  const { NODE_ENV, PATH } = process.env;
  return { NODE_ENV, PATH, LC_ALL: "C", TZ: "UTC" };
}
