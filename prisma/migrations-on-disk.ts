import { createHash } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import path from "node:path";

export interface Migration {
  /** Of its folder: the time when it was written, and what it does. */
  name: string;
  script: string;
}

/** The migrations in a folder such as `prisma/migrations`, oldest first. */
export async function readMigrations(folder: string): Promise<Migration[]> {
  const entries = await readdir(folder, { withFileTypes: true });
  const names = entries.filter((entry) => entry.isDirectory()).map(({ name }) => name);
  return Promise.all(
    names.sort().map(async (name) => {
      return { name, script: await readFile(path.join(folder, name, "migration.sql"), "utf8") };
    }),
  );
}

/** As Prisma keeps it of a script. */
export function checksumOf(script: string): string {
  return createHash("sha256").update(script).digest("hex");
}

/** Whether a script is the one of this checksum, also where its line ends were changed since. */
export function isSameScript(script: string, checksum: string): boolean {
  const unix = script.replaceAll("\r\n", "\n");
  return [script, unix, unix.replaceAll("\n", "\r\n")].some((text) => checksumOf(text) === checksum);
}
