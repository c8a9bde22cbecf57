import { accessSync, constants, existsSync, mkdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { parseEnv } from "node:util";
import { Problem } from "./problem.mjs";
import { root } from "./root.mjs";

/** What the person who starts the demo chose, from the environment or from .env. */
export type Settings = {
  /** The environment with what .env adds; an empty value counts as not set. */
  env: NodeJS.ProcessEnv;
  port: number;
  sandboxPort: number;
  dataDir: string;
  databaseUrl: string | undefined;
  /** The Plexo to use instead of the sandbox. */
  plexoUrl: string | undefined;
};

export function readSettings(): Settings {
  const env = {} as NodeJS.ProcessEnv;
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

/** A port number from the environment. */
export function readPort(name: string, value: string | undefined, fallback: number) {
  if (!value) return fallback;
  const port = /^\d+$/.test(value) ? Number(value) : 0;
  if (port < 1 || port > 65_535)
    throw new Problem(`${name} must be a number from 1 to 65535, not "${value}".`);
  return port;
}

/** Makes the data folder and the one for its logs. */
export function makeDataDir(dataDir: string) {
  const logs = path.join(dataDir, "logs");
  makeFolder(logs);
  // Said now, not by the first thing that wants to write.
  accessSync(dataDir, constants.W_OK);
  accessSync(logs, constants.W_OK);
}

/**
 * One level after the other: asked for all at once, Node.js never comes back from places such as /proc.
 */
function makeFolder(folder: string) {
  if (existsSync(folder)) return;
  makeFolder(path.dirname(folder));
  try {
    mkdirSync(folder);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === "ENOENT")
      throw new Problem(`${folder} can't be made there: set DATA_DIR to another folder.`);
    if (code !== "EEXIST") throw error;
  }
}

function readEnvFile(name: string): NodeJS.Dict<string> {
  const file = path.join(root, name);
  return existsSync(file) ? parseEnv(readFileSync(file, "utf8")) : {};
}
