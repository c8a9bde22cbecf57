import { fileURLToPath } from "node:url";
import { defineConfig } from "prisma/config";
import { loadEnv } from "./prisma/load-env";

loadEnv();

// `prisma generate` never runs the schema engine, yet the CLI downloads it first, which fails behind a
// firewall and in slim containers. Any existing file satisfies that check. Other commands need the real one.
if (process.argv.includes("generate")) {
  process.env.PRISMA_SCHEMA_ENGINE_BINARY ??= fileURLToPath(import.meta.url);
}

export default defineConfig({
  schema: "prisma/schema",
  migrations: { path: "prisma/migrations", seed: "npm run db:seed" },
  datasource: { url: process.env.DATABASE_URL ?? "" },
});
