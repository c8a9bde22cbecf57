import { inject } from "vitest";
import { copyTemplateDatabase } from "../../tools/launcher/template-database.mjs";

export type TestDatabase = { url: string; drop: () => Promise<void> };

/**
 * A database of one's own, migrated and with the catalogue in it. `drop` takes it away, open connections too.
 * Only for the integration tests: their global setup has the server.
 */
export function createTestDatabase(): Promise<TestDatabase> {
  return copyTemplateDatabase(inject("templateUrl"));
}
