import { defineConfig } from "vitest/config";
import { resolve, testOptions } from "./vitest-options";

export default defineConfig({
  resolve,
  test: {
    ...testOptions,
    include: [
      "lib/money.test.ts",
      "lib/platform/sets.test.ts",
      "lib/catalog/moves.test.ts",
      "lib/payments/**/*.test.ts",
      "lib/gift-cards/rules.test.ts",
      "lib/orders/{state,status}.test.ts",
      "lib/plexo/{amount,payment}.test.ts",
      "test/histories/*.test.ts",
    ],
    exclude: ["**/*.integration.test.ts", "**/*.fuzz.test.ts"],
  },
});
