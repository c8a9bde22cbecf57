import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

const root = fileURLToPath(new URL(".", import.meta.url)).replace(/\/$/, "");
// The example shop, whatever a merchant has in shop/: tests prove the software and not the goods.
process.env.SHOP ??= "example";
if (process.env.SHOP === "example") process.env.TSX_TSCONFIG_PATH ??= `${root}/tsconfig.example.json`;
const shop = process.env.SHOP === "example" ? "examples/ombu" : "shop";
const alias = { "@/shop": `${root}/${shop}`, "@": root };
const integration = "**/*.integration.test.ts";
const histories = "test/histories/**/*.test.ts";
const historiesInMemory = ["test/histories/histories.test.ts", "test/histories/club-rules.test.ts"];
const servers = "**/*.servers.test.ts";
const http = "**/*.http.test.ts";
/** It starts programs and waits for them. */
const programs = ["sandbox/test/process.test.ts"];
/** They change what all modules of a process share. */
const alone = ["app", "lib", "prisma", "sandbox", "test", "tools"]
  .flatMap((folder) =>
    readdirSync(`${root}/${folder}`, { recursive: true, encoding: "utf8" }).map(
      (name) => `${folder}/${name}`,
    ),
  )
  .filter((file) => /\.test\.tsx?$/.test(file) && !file.includes("node_modules"))
  .filter((file) =>
    /\bvi\.(mock|stub)|\bprocess\.env\b|\bsetClock\(/.test(readFileSync(`${root}/${file}`, "utf8")),
  );
const notUnit = [integration, histories, servers, http, ...programs];
const ignored = ["**/node_modules/**", "**/.next/**", "**/.data/**", "e2e/**"];

export default defineConfig({
  test: {
    // Asked for together, such as by a folder's name, they come one after the other (`groupOrder`), quick ones first.
    projects: [
      {
        resolve: { alias },
        test: {
          name: "unit",
          // They leave nothing behind, so that one process does for many: half of their time went into new ones.
          isolate: false,
          include: ["**/*.test.{ts,tsx}"],
          exclude: [...notUnit, ...alone, ...ignored],
          // Some go through a million amounts; a busy machine takes longer for that than the usual five seconds.
          testTimeout: 30_000,
        },
      },
      {
        resolve: { alias },
        test: {
          name: "unit-alone",
          // A few histories at once, so that a change which none can live through is seen before the thousands are.
          include: [...alone, ...historiesInMemory],
          env: { HISTORY_RUNS: "200" },
          exclude: [integration, servers, http, ...programs, ...ignored],
          testTimeout: 30_000,
        },
      },
      {
        resolve: { alias },
        test: {
          name: "integration",
          sequence: { groupOrder: 1 },
          include: [integration],
          exclude: [histories, ...ignored],
          // One PostgreSQL for the run, a sandbox for each worker and a database for each file: what one asks for hits no other.
          globalSetup: ["test/support/global-setup.ts"],
          setupFiles: ["test/support/fresh-process.ts"],
          isolate: false,
          maxWorkers: 2,
          env: { LOG_LEVEL: "silent" },
          // A hundred orders take seconds, and half a minute on a busy machine.
          testTimeout: 90_000,
          hookTimeout: 60_000,
        },
      },
      {
        resolve: { alias },
        test: {
          // They take as long as half of the others: with servers of their own they run beside them.
          name: "histories",
          sequence: { groupOrder: 2 },
          include: [histories],
          exclude: ignored,
          globalSetup: ["test/support/global-setup.ts"],
          // Those in memory wait for nothing, the others half of their time.
          maxWorkers: 2,
          env: { LOG_LEVEL: "silent" },
          hookTimeout: 60_000,
        },
      },
      {
        resolve: { alias },
        test: {
          name: "servers",
          sequence: { groupOrder: 3 },
          include: [servers],
          exclude: ignored,
          globalSetup: ["test/support/global-setup.ts"],
          setupFiles: ["test/support/fresh-process.ts"],
          isolate: false,
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
          sequence: { groupOrder: 4 },
          include: [http, ...programs],
          exclude: ignored,
          globalSetup: ["test/support/global-setup.ts"],
          setupFiles: ["test/support/fresh-process.ts"],
          isolate: false,
          maxWorkers: 2,
          env: { LOG_LEVEL: "silent" },
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
});
