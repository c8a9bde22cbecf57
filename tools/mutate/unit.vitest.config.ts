import { defineConfig } from "vitest/config";
import { resolve, testOptions } from "./vitest-options";

// biome-ignore lint/style/noDefaultExport: this is where the tool looks.
export default defineConfig({
  resolve,
  test: {
    ...testOptions,
    include: ["lib/money.test.ts", "lib/payments/**/*.test.ts", "test/histories/*.test.ts"],
    exclude: ["**/*.integration.test.ts", "**/*.fuzz.test.ts"],
  },
});
