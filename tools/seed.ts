import { PrismaPg } from "@prisma/adapter-pg";
import { PrismaClient } from "../prisma/generated/client";
import { loadEnv } from "../prisma/load-env";
import { seedCatalog, seedSummary } from "../prisma/seed";

loadEnv();
const connectionString = process.env.DATABASE_URL;
try {
  if (!connectionString) throw new Error("DATABASE_URL is not set: which PostgreSQL should be filled?");
  const prisma = new PrismaClient({ adapter: new PrismaPg({ connectionString, max: 1 }) });
  console.log(seedSummary(await seedCatalog(prisma).finally(() => prisma.$disconnect())));
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
