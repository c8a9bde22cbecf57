// @ts-check
import { randomBytes } from "node:crypto";
import { existsSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import path from "node:path";
import { Problem } from "./problem.mjs";

/**
 * What a data folder remembers between runs, readable by its owner alone.
 * @typedef {{ postgresPassword: string, postgresPort?: number, reconcileSecret: string }} Secrets
 */

/** @param {string} dataDir @returns {{ secrets: Secrets, fresh: boolean }} fresh: made just now */
export function readSecrets(dataDir) {
  const file = path.join(dataDir, "secrets.json");
  if (existsSync(file)) {
    try {
      return { secrets: JSON.parse(readFileSync(file, "utf8")), fresh: false };
    } catch (error) {
      if (!(error instanceof SyntaxError)) throw error;
      throw new Problem(`${file} is damaged: remove ${dataDir} to start with an empty shop.`);
    }
  }
  const secret = () => randomBytes(24).toString("hex");
  const secrets = { postgresPassword: secret(), reconcileSecret: secret() };
  writeSecrets(dataDir, secrets);
  return { secrets, fresh: true };
}

/** @param {string} dataDir @param {Secrets} secrets */
export function writeSecrets(dataDir, secrets) {
  const file = path.join(dataDir, "secrets.json");
  writeFileSync(`${file}.new`, `${JSON.stringify(secrets, null, 2)}\n`, { mode: 0o600 });
  renameSync(`${file}.new`, file);
}
