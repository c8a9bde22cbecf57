import { defineConfig } from "vitest/config";
import { resolve, testOptions } from "./vitest-options";

const tests = [
  "reconcile",
  "fresh",
  "claim",
  "operations",
  "operations-record",
  "forgery",
  "unreadable-callback",
  "due",
  "unreachable",
  "desk-operations",
  "undecided-operations",
  "flags",
  "sets",
];

export default defineConfig({
  resolve,
  test: {
    ...testOptions,
    include: [
      "lib/payments/*.test.ts",
      "lib/payments/record/*.test.ts",
      ...tests.map((name) => `lib/payments/integration/${name}.integration.test.ts`),
      "test/histories/histories.integration.test.ts",
    ],
    exclude: ["**/*.fuzz.test.ts"],
    globalSetup: ["test/support/global-setup.ts"],
    fileParallelism: false,
    hookTimeout: 60_000,
  },
});
