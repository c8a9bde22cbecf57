// @ts-check
// The arithmetic of money, the decisions on it, and what applies them: against the unit tests, and where those don't
// notice a mutant, the generated histories, in which the database is rows in memory.

/** @type {import("@stryker-mutator/api/core").PartialStrykerOptions} */
export default {
  testRunner: "vitest",
  vitest: { configFile: "tools/mutate/unit.vitest.config.ts" },
  mutate: [
    "lib/money.ts",
    "lib/payments/rules/*.ts",
    "!lib/payments/rules/*.{test,testing}.ts",
    "lib/payments/record/apply.ts",
    "lib/gift-cards/rules.ts",
    "lib/orders/state.ts",
    "lib/plexo/{amount,payment}.ts",
    "lib/catalog/moves.ts",
    "lib/platform/sets.ts",
    "lib/payments/background.ts",
  ],
  plugins: ["@stryker-mutator/vitest-runner", "./tools/mutate/messages.mjs"],
  ignorers: ["messages-and-sql"],
  coverageAnalysis: "perTest",
  // Only a loop without end should run into this: on a busy machine a slow test would count as a noticed mutant.
  timeoutMS: 60_000,
  thresholds: { high: 95, low: 90, break: 90 },
  reporters: ["clear-text", "progress-append-only", "html"],
  clearTextReporter: { logTests: false, reportTests: false, allowColor: false },
  htmlReporter: { fileName: ".data/mutation/index.html" },
  // The mutants are tried in a copy of the tree, inside a folder that is ignored by everything else.
  tempDirName: ".data/mutation/copies",
  ignorePatterns: [".next", ".data", "/docs", "/e2e", "/public"],
  // The copy needs no other tsconfig.json; rewriting it asks for a function that TypeScript 7 doesn't have.
  tsconfigFile: "not-rewritten",
};
