import { defineConfig } from "vitest/config";

// Some tests go through a million amounts; a busy machine takes longer for that than the usual five seconds.
export default defineConfig({ test: { include: ["**/*.test.ts"], testTimeout: 30_000 } });
