import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";
import { QuickFirst } from "./quick-first";

const root = fileURLToPath(new URL("../..", import.meta.url)).replace(/\/$/, "");

// biome-ignore lint/style/noDefaultExport: this is where the tool looks.
export default defineConfig({
  resolve: { alias: { "@": root } },
  test: {
    root,
    include: ["lib/money.test.ts", "lib/payments/*.test.ts"],
    exclude: ["**/*.integration.test.ts", "**/*.fuzz.test.ts"],
    setupFiles: ["scripts/mutate/setup.ts"],
    // Fewer histories than `npm test` goes through: what those don't notice, a test of its own should.
    env: { LOG_LEVEL: "silent", HISTORY_RUNS: process.env.HISTORY_RUNS ?? "3000" },
    sequence: { sequencer: QuickFirst },
    testTimeout: 120_000,
  },
});
