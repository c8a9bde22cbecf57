import { inject } from "vitest";
import { copyTemplateDatabase, type TestDatabase } from "./template-database";

export type { TestDatabase };

/** A database of one's own, migrated and with the catalogue in it. Only where vitest's global setup has the server. */
export function createTestDatabase(): Promise<TestDatabase> {
  return copyTemplateDatabase(inject("templateUrl"));
}
