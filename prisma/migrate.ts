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
 * New connections to it speak UTC afterwards.
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
    await keepTimesInUtc(databaseUrl);
    return appliedMigrationNames;
  } finally {
    await lock.end();
  }
}

/**
 * Prisma's adapter sends times without their zone, so a database with a local one would store other instants
 * than were meant. Set for the database and not by each connection, as a pooler in between may refuse that.
 */
async function keepTimesInUtc(databaseUrl: string): Promise<void> {
  if (isUtc(await timeZoneOf(databaseUrl))) return;
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  // Whoever may not alter the database is told below what to have done.
  await client
    .query(`DO $$ BEGIN
      EXECUTE format('ALTER DATABASE %I SET timezone TO ''UTC''', current_database());
    END $$`)
    .catch(() => undefined)
    .finally(() => client.end());
  const zone = await timeZoneOf(databaseUrl);
  if (isUtc(zone)) return;
  throw new Error(
    `Connections to this database speak ${zone}, and times would be stored wrong. Have the owner set the zone of the database, and of the role where that has one: ALTER DATABASE … SET timezone TO 'UTC'`,
  );
}

/** What a new connection speaks: the role may have a zone of its own, which outdoes the database's. */
async function timeZoneOf(databaseUrl: string): Promise<string> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    const { rows } = await client.query<{ TimeZone: string }>("SHOW timezone");
    return rows[0]?.TimeZone ?? "";
  } finally {
    await client.end();
  }
}

const isUtc = (zone: string) => /^(Etc\/)?(UTC|UCT|GMT|Zulu|Universal)$/i.test(zone);

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
