import { mkdirSync } from "node:fs";
import path from "node:path";
import type { TestProject } from "vitest/node";
import { Sandbox } from "./sandbox";
import { startTemplateDatabase } from "./template-database";

declare module "vitest" {
  interface ProvidedContext {
    /** A migrated and filled database, on the PostgreSQL of this run, for `createTestDatabase` to copy. */
    templateUrl: string;
    /** A sandbox for each worker: what `PLEXO_API_URL` is there. */
    sandboxUrls: string[];
  }
}

/** One PostgreSQL, with the shop's tables and catalogue ready to be copied, and a sandbox for each worker. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const template = await startTemplateDatabase();
  const sandboxes: Sandbox[] = [];
  const stop = async () => {
    await Promise.all(sandboxes.map((sandbox) => sandbox.stop()));
    await template.stop();
  };
  try {
    while (sandboxes.length < (project.config.maxWorkers || 1)) {
      const folder = path.join(template.folder, `worker-${sandboxes.length + 1}`);
      mkdirSync(folder);
      sandboxes.push(await Sandbox.start(folder));
    }
    project.provide("templateUrl", template.url);
    project.provide(
      "sandboxUrls",
      sandboxes.map(({ url }) => url),
    );
    return stop;
  } catch (error) {
    await stop();
    throw error;
  }
}
