import { defineConfig } from "vitest/config";
import { resolve, testOptions } from "./vitest-options";

const tests = [
  "settle",
  "settle-fresh",
  "claim",
  "operations",
  "operations-record",
  "forgery",
  "unreadable-callback",
  "reconcile",
  "histories",
];

// biome-ignore lint/style/noDefaultExport: this is where the tool looks.
export default defineConfig({
  resolve,
  test: {
    ...testOptions,
    include: tests.map((name) => `lib/payments/${name}.integration.test.ts`),
    globalSetup: ["test/support/global-setup.ts"],
    fileParallelism: false,
    hookTimeout: 60_000,
  },
});
