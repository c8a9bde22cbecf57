import type { TestProject } from "vitest/node";
import { Sandbox } from "./sandbox";
import { startTemplateDatabase } from "./template-database";

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
    const sandbox = await Sandbox.start(template.folder);
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
