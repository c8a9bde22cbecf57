// @ts-check
import { explainOutput, Problem } from "./problem.mjs";
import { typescript } from "./root.mjs";
import { run } from "./run.mjs";

/**
 * Makes a database on the server that `adminUrl` opens, if it isn't there.
 * @param {string} adminUrl @param {string} name @param {string} [template]
 */
export async function ensureDatabase(adminUrl, name, template) {
  await withClient(adminUrl, async (client) => {
    const found = await client.query("SELECT 1 FROM pg_database WHERE datname = $1", [name]);
    if (found.rowCount) return;
    const from = template ? ` TEMPLATE ${client.escapeIdentifier(template)}` : "";
    await client.query(`CREATE DATABASE ${client.escapeIdentifier(name)}${from}`);
  });
}

/** @param {string} adminUrl @param {string} name */
export async function dropDatabase(adminUrl, name) {
  await withClient(adminUrl, (client) =>
    client.query(`DROP DATABASE IF EXISTS ${client.escapeIdentifier(name)} WITH (FORCE)`),
  );
}

/** Brings the tables up to date. @param {string} url */
export function migrate(url) {
  return runOn(url, "tools/migrate.ts", "The database could not be migrated");
}

/** Fills the catalogue, or brings it up to date. @param {string} url */
export function seed(url) {
  return runOn(url, "tools/seed.ts", "The catalogue could not be filled");
}

/** @param {string} url @param {string} file @param {string} failure */
async function runOn(url, file, failure) {
  const { code, output } = await run(typescript(file), { ...process.env, DATABASE_URL: url });
  if (code !== 0) throw new Problem(explainOutput(output) ?? `${failure}: ${output.trim()}`);
}

/**
 * @template T
 * @param {string} url @param {(client: import("pg").Client) => Promise<T>} work
 */
async function withClient(url, work) {
  const { default: pg } = await import("pg");
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
