import { randomBytes } from "node:crypto";
import { existsSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import path from "node:path";
import { Problem } from "./problem.mjs";

/** What a data folder remembers between runs, readable by its owner alone. */
export type Secrets = {
  postgresPassword: string;
  postgresPort?: number;
  reconcileSecret: string;
  shopSecret: string;
  /** Of the demo's desk. */
  ownerPassword: string;
};

/** `fresh` ones were made just now. */
export function readSecrets(dataDir: string): { secrets: Secrets; fresh: boolean } {
  const file = path.join(dataDir, "secrets.json");
  if (existsSync(file)) {
    try {
      return { secrets: complete(dataDir, JSON.parse(readFileSync(file, "utf8"))), fresh: false };
    } catch (error) {
      if (!(error instanceof SyntaxError)) throw error;
      throw new Problem(`${file} is damaged: remove ${dataDir} to start with an empty shop.`);
    }
  }
  const secrets = complete(dataDir, { postgresPassword: newSecret(), reconcileSecret: newSecret() });
  return { secrets, fresh: true };
}

export function writeSecrets(dataDir: string, secrets: Secrets) {
  const file = path.join(dataDir, "secrets.json");
  writeFileSync(`${file}.new`, `${JSON.stringify(secrets, null, 2)}\n`, { mode: 0o600 });
  renameSync(`${file}.new`, file);
}

/** A new folder, or one of an earlier version, gets what it has not got yet. */
function complete(
  dataDir: string,
  secrets: Omit<Secrets, "shopSecret" | "ownerPassword"> & Partial<Secrets>,
): Secrets {
  const { shopSecret, ownerPassword } = secrets;
  if (shopSecret && ownerPassword) return { ...secrets, shopSecret, ownerPassword };
  const completed = {
    ...secrets,
    shopSecret: shopSecret ?? newSecret(),
    // To be typed.
    ownerPassword: ownerPassword ?? randomBytes(9).toString("base64url"),
  };
  writeSecrets(dataDir, completed);
  return completed;
}

function newSecret() {
  return randomBytes(24).toString("hex");
}
