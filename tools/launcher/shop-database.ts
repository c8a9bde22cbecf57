import type { Client } from "pg";
import { explainOutput, Problem } from "./problem.mjs";
import { typescript } from "./root.mjs";
import { run } from "./run.mjs";

/** Makes a database on the server that `adminUrl` opens, if it isn't there. */
export async function ensureDatabase(adminUrl: string, name: string, template?: string) {
  await withClient(adminUrl, async (client) => {
    const found = await client.query("SELECT 1 FROM pg_database WHERE datname = $1", [name]);
    if (found.rowCount) return;
    // Copied as files: block by block through the log takes PostgreSQL five times as long.
    const from = template ? ` TEMPLATE ${client.escapeIdentifier(template)} STRATEGY FILE_COPY` : "";
    await client.query(`CREATE DATABASE ${client.escapeIdentifier(name)}${from}`);
  });
}

export async function dropDatabase(adminUrl: string, name: string) {
  await withClient(adminUrl, (client) =>
    client.query(`DROP DATABASE IF EXISTS ${client.escapeIdentifier(name)} WITH (FORCE)`),
  );
}

/** Brings the tables up to date. */
export async function migrate(url: string): Promise<void> {
  await runOn(url, "tools/migrate.ts", "The database could not be migrated");
}

/** Fills the catalogue, or brings it up to date. Answers what was done, in lines. */
export function seed(url: string, options: readonly string[] = []): Promise<string> {
  return runOn(url, "tools/seed.ts", "The catalogue could not be filled", options);
}

/** Fills it with a year of orders, unless they are there already. */
export async function fillHistory(url: string): Promise<void> {
  await runOn(url, "tools/history.ts", "The history could not be made");
}

async function runOn(url: string, file: string, failure: string, options: readonly string[] = []) {
  const env = { ...process.env, DATABASE_URL: url };
  const { code, output } = await run([...typescript(file), ...options], env);
  if (code !== 0) throw new Problem(explainOutput(output) ?? `${failure}: ${output.trim()}`);
  return output.trim();
}

async function withClient<T>(url: string, work: (client: Client) => Promise<T>) {
  const { default: pg } = await import("pg");
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
