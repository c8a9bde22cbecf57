import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import type { TestProject } from "vitest/node";
import { freePort } from "../lib/ports.mjs";
import { startSandbox } from "../lib/sandbox.mjs";
import { startTemplateDatabase } from "../lib/template-database.mjs";

declare module "vitest" {
  interface ProvidedContext {
    /** A migrated and filled database, on the PostgreSQL of this run, for `createTestDatabase` to copy. */
    templateUrl: string;
    /** The sandbox of this run: what `PLEXO_API_URL` is. */
    sandboxUrl: string;
  }
}

/** One PostgreSQL, with the shop's tables and catalogue ready to be copied, and one sandbox, for the run. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const template = await startTemplateDatabase();
  const folder = mkdtempSync(path.join(tmpdir(), "plexo-storefront-sandbox-"));
  const removeAll = async () => {
    await template.stop();
    rmSync(folder, { recursive: true, force: true });
  };
  try {
    const logFile = path.join(folder, "sandbox.log");
    const sandbox = await startSandbox({ port: await freePort(), dataDir: folder, logFile });
    project.provide("templateUrl", template.url);
    project.provide("sandboxUrl", sandbox.url);
    return async () => {
      await sandbox.stop();
      await removeAll();
    };
  } catch (error) {
    await removeAll();
    throw error;
  }
}
