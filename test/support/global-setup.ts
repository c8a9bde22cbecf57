import { mkdirSync } from "node:fs";
import path from "node:path";
import type { TestProject } from "vitest/node";
import { freePort } from "../../tools/launcher/ports.mjs";
import { startSandbox } from "../../tools/launcher/sandbox.mjs";
import { startTemplateDatabase } from "../../tools/launcher/template-database.mjs";

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
  try {
    const dataDir = path.join(template.folder, "sandbox");
    mkdirSync(dataDir);
    const logFile = path.join(dataDir, "sandbox.log");
    const sandbox = await startSandbox({ port: await freePort(), dataDir, logFile });
    project.provide("templateUrl", template.url);
    project.provide("sandboxUrl", sandbox.url);
    return async () => {
      await sandbox.stop();
      await template.stop();
    };
  } catch (error) {
    await template.stop();
    throw error;
  }
}
