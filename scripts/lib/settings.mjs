// @ts-check
import { existsSync, mkdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { parseEnv } from "node:util";
import { Problem } from "./problem.mjs";
import { root } from "./root.mjs";

/**
 * What the person who starts the demo chose, from the environment or from .env.
 * @typedef {{
 *   env: NodeJS.ProcessEnv,
 *   port: number,
 *   sandboxPort: number,
 *   dataDir: string,
 *   databaseUrl: string | undefined,
 *   plexoUrl: string | undefined,
 * }} Settings
 *   env: the environment with what .env adds; an empty value counts as not set.
 *   plexoUrl: the Plexo to use instead of the sandbox.
 */

/** @returns {Settings} */
export function readSettings() {
  const env = /** @type {NodeJS.ProcessEnv} */ ({});
  for (const given of [readEnvFile(".env"), readEnvFile(".env.local"), process.env]) {
    for (const [name, value] of Object.entries(given)) if (value) Object.assign(env, { [name]: value });
  }
  const settings = {
    env,
    port: readPort("PORT", env.PORT, 3000),
    sandboxPort: readPort("SANDBOX_PORT", env.SANDBOX_PORT, 4010),
    dataDir: path.resolve(root, env.DATA_DIR ?? ".data"),
    databaseUrl: env.DATABASE_URL,
    plexoUrl: env.PLEXO_API_URL,
  };
  if (!settings.plexoUrl && settings.port === settings.sandboxPort) {
    throw new Problem("PORT and SANDBOX_PORT are the same: the shop and the sandbox need one each.");
  }
  return settings;
}

/**
 * A port number from the environment.
 * @param {string} name @param {string | undefined} value @param {number} fallback
 */
export function readPort(name, value, fallback) {
  if (!value) return fallback;
  const port = /^\d+$/.test(value) ? Number(value) : 0;
  if (port < 1 || port > 65_535)
    throw new Problem(`${name} must be a number from 1 to 65535, not "${value}".`);
  return port;
}

/** Makes the data folder and its logs, closed to other users. @param {string} dataDir */
export function makeDataDir(dataDir) {
  mkdirSync(path.join(dataDir, "logs"), { recursive: true });
}

/** @param {string} name @returns {NodeJS.Dict<string>} */
function readEnvFile(name) {
  const file = path.join(root, name);
  return existsSync(file) ? parseEnv(readFileSync(file, "utf8")) : {};
}
