import { pathToFileURL } from "node:url";
import pg from "pg";
import { loadEnv } from "./load-env";
import { noFilters, readMigrations, withSchemaEngine } from "./schema-engine";

/** Ours alone: Prisma's engine locks with another number, and a name would need a table to exist. */
const migrationLock = 5_068_312;

/**
 * Brings the database at `databaseUrl` up to date and answers the names of the migrations that were missing.
 * Keeps Prisma's own `_prisma_migrations`, so `prisma migrate` goes on working on the same database.
 * Safe to call from several processes at once: one migrates, the others wait and find nothing to do.
 * Throws with the engine's explanation when a migration fails.
 */
export async function applyMigrations(databaseUrl: string): Promise<string[]> {
  const lock = new pg.Client({ connectionString: databaseUrl });
  await lock.connect();
  try {
    await lock.query("SELECT pg_advisory_lock($1)", [migrationLock]);
    const migrationsList = await readMigrations();
    const { appliedMigrationNames } = await withSchemaEngine(databaseUrl, (engine) =>
      engine.applyMigrations({ migrationsList, filters: noFilters }),
    );
    return appliedMigrationNames;
  } finally {
    await lock.end();
  }
}

async function main(): Promise<void> {
  loadEnv();
  const url = process.env.DATABASE_URL;
  if (!url) throw new Error("DATABASE_URL is not set: which PostgreSQL should be migrated?");
  const applied = await applyMigrations(url);
  console.log(applied.length > 0 ? `Migrated: ${applied.join(", ")}` : "The database is up to date.");
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  // The engine leaves a ten-second timer behind, so the end is said, not waited for.
  main().then(
    () => process.exit(0),
    (error: unknown) => {
      console.error(error instanceof Error ? error.message : error);
      process.exit(1);
    },
  );
}
