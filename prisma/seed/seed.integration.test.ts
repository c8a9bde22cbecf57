import { PrismaPg } from "@prisma/adapter-pg";
import { afterAll, beforeAll, expect, test } from "vitest";
import { catalogue } from "@/shop/catalogue";
import { createTestDatabase, type TestDatabase } from "../../test/support/database";
import { PrismaClient } from "../generated/client";
import { seedCatalog } from "../seed";

let database: TestDatabase;
let prisma: PrismaClient;

beforeAll(async () => {
  database = await createTestDatabase();
  prisma = new PrismaClient({ adapter: new PrismaPg({ connectionString: database.url }) });
});

afterAll(async () => {
  await prisma.$disconnect();
  await database.drop();
});

const nothing = { categories: 0, products: 0, variants: 0, refreshed: 0 };

test("a database that has the catalogue is left as it is", async () => {
  expect(await prisma.product.count()).toBe(catalogue.flatMap((category) => category.products).length);
  expect(await seedCatalog(prisma)).toEqual(nothing);
});

test("filling again keeps the merchant's prices, stock, order and goods taken off sale", async () => {
  const variant = { priceUyu: 1_00, priceUsd: 1_00, onHand: 39, available: 30, held: 7, sold: 2 };
  const product = { active: false, position: 40, categorySlug: "casa" };
  await prisma.variant.update({ where: { sku: "MAT-003" }, data: variant });
  await prisma.product.update({ where: { slug: "bombilla-de-alpaca" }, data: product });

  expect(await seedCatalog(prisma)).toEqual(nothing);

  expect(await prisma.variant.findUnique({ where: { sku: "MAT-003" } })).toMatchObject(variant);
  expect(await prisma.product.findUnique({ where: { slug: "bombilla-de-alpaca" } })).toMatchObject(product);
});

test("filling again brings texts and pictures up to date and adds what is missing, once", async () => {
  const where = { slug: "naipes-de-truco" };
  const before = await prisma.product.findUnique({ where });
  await prisma.product.update({ where, data: { summary: { es: "?", en: "?", pt: "?" }, image: "/old.svg" } });
  await prisma.category.update({ where: { slug: "casa" }, data: { name: { es: "?", en: "?", pt: "?" } } });
  await prisma.variant.delete({ where: { sku: "LIB-001" } });

  const both = await Promise.all([seedCatalog(prisma), seedCatalog(prisma)]);

  expect(both.reduce((added, result) => added + result.variants, 0)).toBe(1);
  expect(await prisma.product.findUnique({ where })).toEqual(before);
  expect(await seedCatalog(prisma)).toEqual(nothing);
});
