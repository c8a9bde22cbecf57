// @ts-check
// The decisions on money, and the arithmetic under them, against the unit tests and the generated histories.

/** @type {import("@stryker-mutator/api/core").PartialStrykerOptions} */
// biome-ignore lint/style/noDefaultExport: this is where the tool looks.
export default {
  testRunner: "vitest",
  vitest: { configFile: "scripts/mutate/unit.vitest.config.ts" },
  mutate: [
    "lib/money.ts",
    "lib/payments/{merge,fold,decide,compare,schedule,flags,apply,payment-record,events}.ts",
  ],
  plugins: ["@stryker-mutator/vitest-runner", "./scripts/mutate/messages.mjs"],
  ignorers: ["messages-and-sql"],
  coverageAnalysis: "perTest",
  thresholds: { high: 95, low: 90, break: 90 },
  reporters: ["clear-text", "progress-append-only", "html"],
  clearTextReporter: { logTests: false, reportTests: false, allowColor: false },
  htmlReporter: { fileName: ".data/mutation/index.html" },
  // The mutants are tried in a copy of the tree, inside a folder that is ignored by everything else.
  tempDirName: ".data/mutation/copies",
  ignorePatterns: [".next", ".data", "/app", "/docs", "/e2e", "/public"],
  // The copy needs no other tsconfig.json; rewriting it asks for a function that TypeScript 7 doesn't have.
  tsconfigFile: "not-rewritten",
};
