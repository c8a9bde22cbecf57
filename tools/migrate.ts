import { loadEnv } from "../prisma/load-env";
import { applyMigrations } from "../prisma/migrate";

loadEnv();
const url = process.env.DATABASE_URL;
try {
  if (!url) throw new Error("DATABASE_URL is not set: which PostgreSQL should be migrated?");
  const applied = await applyMigrations(url);
  console.log(applied.length > 0 ? `Migrated: ${applied.join(", ")}` : "The database is up to date.");
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
