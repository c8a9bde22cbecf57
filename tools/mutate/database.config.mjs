// @ts-check
// What speaks to the database and to Plexo: against the integration tests, on a PostgreSQL and a sandbox of
// their own. A mutant that survives takes as long as all of those tests.
import decisions from "./stryker.config.mjs";

/** @type {import("@stryker-mutator/api/core").PartialStrykerOptions} */
export default {
  ...decisions,
  vitest: { configFile: "tools/mutate/database.vitest.config.ts" },
  mutate: [
    "lib/payments/{ask-plexo,reconcile,fresh,callbacks,operations,due}.ts",
    "lib/payments/record/{claim,statements,operation-record,flag-order,unreachable}.ts",
  ],
  htmlReporter: { fileName: ".data/mutation/database.html" },
  concurrency: 1,
};
