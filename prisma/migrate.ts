import { randomUUID } from "node:crypto";
import type pg from "pg";
import { checksumOf, isSameScript, type Migration, readMigrations } from "./migrations-on-disk";
import { keepTimesInUtc, withClient } from "./times-in-utc";

/** The number that Prisma's own engine locks with: the two take turns as well. */
const migrationLock = 72_707_369;

/** As Prisma's engine makes it, so that `prisma migrate` goes on working on the same database. */
const recordTable = `CREATE TABLE IF NOT EXISTS "_prisma_migrations" (
  "id"                  VARCHAR(36) PRIMARY KEY NOT NULL,
  "checksum"            VARCHAR(64) NOT NULL,
  "finished_at"         TIMESTAMPTZ,
  "migration_name"      VARCHAR(255) NOT NULL,
  "logs"                TEXT,
  "rolled_back_at"      TIMESTAMPTZ,
  "started_at"          TIMESTAMPTZ NOT NULL DEFAULT now(),
  "applied_steps_count" INTEGER NOT NULL DEFAULT 0
)`;

interface Recorded {
  migration_name: string;
  checksum: string;
  finished_at: Date | null;
}

interface Options {
  /** Where the migrations are. */
  folder?: string;
  /** Takes a sentence about what is odd and no reason to stop. */
  warn?: (sentence: string) => void;
}

/**
 * Brings the database at `databaseUrl` up to date and answers the names of the migrations that were missing.
 * Safe to call from several processes at once: one migrates, the others wait and find nothing to do. A migration
 * that fails leaves nothing behind but its error in `_prisma_migrations`, and is tried again the next time. New
 * connections to the database speak UTC afterwards. Throws with what went wrong and how to mend it.
 */
export async function applyMigrations(
  databaseUrl: string,
  { folder = "prisma/migrations", warn = console.warn }: Options = {},
): Promise<string[]> {
  const migrations = await readMigrations(folder);
  return withClient(databaseUrl, async (client) => {
    await client.query("SELECT pg_advisory_lock($1)", [migrationLock]);
    await client.query("SET client_min_messages TO warning");
    await client.query(recordTable);
    const { rows } = await client.query<Recorded>(
      `SELECT "migration_name", "checksum", "finished_at" FROM "_prisma_migrations" WHERE "rolled_back_at" IS NULL`,
    );
    for (const sentence of oddities(migrations, rows)) warn(sentence);
    const known = new Set(rows.map((row) => row.migration_name));
    const missing = migrations.filter(({ name }) => !known.has(name));
    for (const migration of missing) await apply(client, migration);
    await keepTimesInUtc(databaseUrl);
    return missing.map(({ name }) => name);
  });
}

/** What differs between the record and the disk. Throws where the state of the database is not known. */
function oddities(migrations: Migration[], rows: Recorded[]): string[] {
  return rows.flatMap(({ migration_name: name, checksum, finished_at }) => {
    if (!finished_at) throw new Error(`Migration ${name} did not end. ${howToMend(name)}`);
    const onDisk = migrations.find((migration) => migration.name === name);
    if (!onDisk) return `The database has a migration that is not here: ${name}. Is this an older version?`;
    if (isSameScript(onDisk.script, checksum)) return [];
    return `Migration ${name} was changed after it was applied; the database has what it said before.`;
  });
}

/** What PostgreSQL takes only outside a transaction, or what ends one. */
const outsideTransaction = /\b(CONCURRENTLY|VACUUM|COMMIT|ALTER\s+SYSTEM|(CREATE|DROP)\s+DATABASE)\b/i;

async function apply(client: pg.Client, migration: Migration): Promise<void> {
  return outsideTransaction.test(withoutComments(migration.script))
    ? applyByItself(client, migration)
    : applyAsOne(client, migration);
}

async function applyAsOne(client: pg.Client, migration: Migration): Promise<void> {
  await client.query("BEGIN");
  try {
    await client.query(migration.script);
    await record(client, migration, { finished: true });
    await client.query("COMMIT");
  } catch (error) {
    const tell = () => record(client, migration, { rolledBack: true, logs: messageOf(error) });
    // Where the connection is gone, the database has rolled back by itself.
    await client.query("ROLLBACK").then(tell, () => undefined);
    throw new Error(
      `Migration ${migration.name} failed and was taken back: ${messageOf(error)}. Mend its cause and run it again.`,
    );
  }
}

async function applyByItself(client: pg.Client, migration: Migration): Promise<void> {
  const id = await record(client, migration, {});
  try {
    await client.query(migration.script);
  } catch (error) {
    await client.query(`UPDATE "_prisma_migrations" SET "logs" = $2 WHERE "id" = $1`, [id, messageOf(error)]);
    throw new Error(`Migration ${migration.name} failed: ${messageOf(error)}. ${howToMend(migration.name)}`);
  }
  await client.query(
    `UPDATE "_prisma_migrations" SET "finished_at" = now(), "applied_steps_count" = 1 WHERE "id" = $1`,
    [id],
  );
}

async function record(
  client: pg.Client,
  { name, script }: Migration,
  { finished = false, rolledBack = false, logs = null as string | null },
): Promise<string> {
  const id = randomUUID();
  await client.query(
    `INSERT INTO "_prisma_migrations"
       ("id", "checksum", "migration_name", "logs", "finished_at", "rolled_back_at", "applied_steps_count")
     VALUES ($1, $2, $3, $4, CASE WHEN $5 THEN now() END, CASE WHEN $6 THEN now() END, $7)`,
    [id, checksumOf(script), name, logs, finished, rolledBack, finished ? 1 : 0],
  );
  return id;
}

const howToMend = (name: string) =>
  `It may be half done: "logs" in _prisma_migrations has its error. Take back by hand what it did, then \`npx prisma migrate resolve --rolled-back ${name}\`; or complete it, and say --applied.`;

const withoutComments = (script: string) => script.replace(/--.*$|\/\*[\s\S]*?\*\//gm, "");

const messageOf = (error: unknown) => (error instanceof Error ? error.message : String(error));
