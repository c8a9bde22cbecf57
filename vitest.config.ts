import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

const root = fileURLToPath(new URL(".", import.meta.url)).replace(/\/$/, "");
// The example shop, whatever a merchant has in shop/: tests prove the software and not the goods.
const alias = { "@/shop": `${root}/examples/ombu`, "@": root };
const integration = "**/*.integration.test.ts";
const histories = "**/histories.integration.test.ts";
const servers = "**/*.servers.test.ts";
const http = "**/*.http.test.ts";
const ignored = ["**/node_modules/**", "**/.next/**", "**/.data/**", "e2e/**"];

export default defineConfig({
  test: {
    projects: [
      {
        resolve: { alias },
        test: {
          name: "unit",
          include: ["**/*.test.{ts,tsx}"],
          exclude: [integration, servers, http, ...ignored],
          // Some go through a million amounts; a busy machine takes longer for that than the usual five seconds.
          testTimeout: 30_000,
        },
      },
      {
        resolve: { alias },
        test: {
          name: "integration",
          include: [integration],
          exclude: [histories, ...ignored],
          // One PostgreSQL and one sandbox for the run; a database of its own for each file.
          globalSetup: ["test/support/global-setup.ts"],
          // The files share the sandbox, and a fault that one of them asks for must not hit another.
          fileParallelism: false,
          env: { LOG_LEVEL: "silent" },
          testTimeout: 30_000,
          hookTimeout: 60_000,
        },
      },
      {
        resolve: { alias },
        test: {
          // They take as long as half of the others: with servers of their own they run beside them.
          name: "histories",
          include: [histories],
          exclude: ignored,
          globalSetup: ["test/support/global-setup.ts"],
          env: { LOG_LEVEL: "silent" },
          hookTimeout: 60_000,
        },
      },
      {
        resolve: { alias },
        test: {
          name: "servers",
          include: [servers],
          exclude: ignored,
          globalSetup: ["test/support/global-setup.ts"],
          fileParallelism: false,
          env: { LOG_LEVEL: "silent" },
          // Production servers are started, under load, and with others' work on the same machine.
          testTimeout: 900_000,
          hookTimeout: 300_000,
        },
      },
      {
        resolve: { alias },
        test: {
          // One production server and what it answers: they wait more than they compute, and run beside the others.
          name: "http",
          include: [http],
          exclude: ignored,
          globalSetup: ["test/support/global-setup.ts"],
          maxWorkers: 2,
          env: { LOG_LEVEL: "silent" },
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
});
