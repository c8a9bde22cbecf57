import { execFileSync } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { migrationsDir, noFilters, readSchema, withSchemaEngine } from "../prisma/schema-engine";
import { startTemporaryServer } from "../test/support/postgres/temporary";
import { explain, Problem } from "./launcher/problem.mjs";
import { root } from "./launcher/root.mjs";

/**
 * `npm run db:migration -- name`: writes the migration that brings a database from the schema of the last
 * commit that has a migration to the schema as it is now. `prisma migrate dev` would do, with a download.
 */
async function main(name: string | undefined): Promise<string> {
  if (!name || !/^[a-z0-9_]+$/.test(name))
    throw new Problem("Give it a name: npm run db:migration -- add_gift_cards");
  const now = await readSchema();
  const script = await difference(committedSchema(), now.files[0]?.content ?? "");
  const stamp = new Date().toISOString().replace(/\D/g, "").slice(0, 14);
  const folder = path.join(migrationsDir, `${stamp}_${name}`);
  mkdirSync(folder);
  writeFileSync(path.join(folder, "migration.sql"), script);
  return path.relative(root, path.join(folder, "migration.sql"));
}

/** The schema when the newest migration was committed. */
function committedSchema(): string {
  const git = (...args: string[]) => execFileSync("git", args, { cwd: root, encoding: "utf8" }).trim();
  const open = git("status", "--porcelain", "--", "prisma/migrations");
  if (open)
    throw new Problem("Commit the migrations that are there first: the new one begins where they end.");
  const commit = git("log", "-1", "--format=%H", "--", "prisma/migrations");
  return `${git("show", `${commit}:prisma/schema.prisma`)}\n`;
}

/** The SQL from one schema to another. The engine wants a database for it, an empty one. */
async function difference(before: string, after: string): Promise<string> {
  const schema = (content: string) => ({
    tag: "schemaDatamodel" as const,
    files: [{ path: "schema.prisma", content }],
  });
  const server = await startTemporaryServer();
  try {
    const [from, to] = [schema(before), schema(after)];
    const { exitCode, stdout } = await withSchemaEngine(server.url("postgres"), (engine) =>
      engine.diff({ from, to, script: true, exitCode: true, filters: noFilters }),
    );
    if (exitCode === 0 || !stdout) throw new Problem("The schema says nothing that the migrations don't.");
    return stdout.trimStart();
  } finally {
    await server.stop();
  }
}

main(process.argv[2]).then(
  (file) => console.log(`${file}: read it, and add what the schema language cannot say.`),
  (error: unknown) => {
    console.error(explain(error));
    process.exitCode = 1;
  },
);
