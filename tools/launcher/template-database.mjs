// @ts-check
import { randomBytes } from "node:crypto";
import { startTemporaryServer } from "./postgres/temporary.mjs";
import { dropDatabase, ensureDatabase, migrate, seed } from "./shop-database.mjs";

const template = "template_shop";

/**
 * A PostgreSQL for one run of tests, with a migrated and filled database to copy.
 * @returns {Promise<{ url: string, folder: string, stop: () => Promise<void> }>}
 *   url: of that database. folder: for other things of the same run; `stop` removes it.
 */
export async function startTemplateDatabase() {
  const server = await startTemporaryServer();
  try {
    const url = server.url(template);
    await ensureDatabase(server.url("postgres"), template);
    await migrate(url);
    await seed(url);
    return { url, folder: server.folder, stop: server.stop };
  } catch (error) {
    await server.stop();
    throw error;
  }
}

/**
 * A database of one's own, as the template is, in a tenth of a second.
 * `drop` takes it away, open connections too.
 * @param {string} templateUrl
 * @returns {Promise<{ url: string, drop: () => Promise<void> }>}
 */
export async function copyTemplateDatabase(templateUrl) {
  const named = (/** @type {string} */ database) => {
    const url = new URL(templateUrl);
    url.pathname = `/${database}`;
    return url.href;
  };
  const name = `test_${randomBytes(8).toString("hex")}`;
  await ensureDatabase(named("postgres"), name, template);
  return { url: named(name), drop: () => dropDatabase(named("postgres"), name) };
}
