// @ts-check
// What speaks to the database and to Plexo: against the integration tests, on a PostgreSQL and a sandbox of
// their own. A mutant that survives takes as long as all of those tests.
import decisions from "./stryker.config.mjs";

/** @type {import("@stryker-mutator/api/core").PartialStrykerOptions} */
export default {
  ...decisions,
  vitest: { configFile: "tools/mutate/database.vitest.config.ts" },
  mutate: [
    "lib/payments/{ask-plexo,reconcile,fresh,callbacks,due}.ts",
    "lib/payments/{operations,start-operation,lost-operations}.ts",
    "lib/payments/record/!(apply|*.test).ts",
  ],
  htmlReporter: { fileName: ".data/mutation/database.html" },
  // The test database is seeded with the example shop, whose pictures must be there.
  ignorePatterns: decisions.ignorePatterns?.filter((pattern) => pattern !== "/public"),
  concurrency: 1,
};
