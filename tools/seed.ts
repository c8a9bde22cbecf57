import { parseArgs } from "node:util";
import { PrismaPg } from "@prisma/adapter-pg";
import { checkShop } from "../lib/shop/check";
import { PrismaClient } from "../prisma/generated/client";
import { loadEnv } from "../prisma/load-env";
import { seedCatalogue, seedSummary } from "../prisma/seed";

loadEnv();
const connectionString = process.env.DATABASE_URL;
try {
  const { values: options } = parseArgs({
    options: { retire: { type: "boolean" }, restore: { type: "boolean" }, prices: { type: "boolean" } },
  });
  if (!connectionString) throw new Error("DATABASE_URL is not set: which PostgreSQL should be filled?");
  checkShop({ isReal: false });
  const prisma = new PrismaClient({ adapter: new PrismaPg({ connectionString, max: 1 }) });
  const report = await seedCatalogue(prisma, options).finally(() => prisma.$disconnect());
  console.log(seedSummary(report, options));
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
