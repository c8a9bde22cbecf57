import { PrismaPg } from "@prisma/adapter-pg";
import { afterAll, beforeAll, expect, test } from "vitest";
import { catalogue } from "@/shop/catalogue";
import { createTestDatabase, type TestDatabase } from "../../test/support/database";
import { PrismaClient } from "../generated/client";
import { seedCatalogue, seedSummary } from "../seed";

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

const nothing = { added: [], refreshed: [], priced: [], gone: [], offSale: [], kept: [] };

test("a database that has the catalogue is left as it is", async () => {
  expect(await prisma.product.count()).toBe(catalogue.flatMap((category) => category.products).length);
  expect(await seedCatalogue(prisma)).toEqual(nothing);
});

test("filling again keeps the merchant's prices, stock, order and goods taken off sale", async () => {
  const variant = { priceUyu: 1_00, priceUsd: 1_00, onHand: 39, available: 30, held: 7, sold: 2 };
  const product = { active: false, position: 40, categorySlug: "casa" };
  await prisma.variant.update({ where: { sku: "MAT-003" }, data: variant });
  await prisma.product.update({ where: { slug: "bombilla-de-alpaca" }, data: product });

  const offSale = ["bombilla-de-alpaca"];
  expect(await seedCatalogue(prisma)).toEqual({ ...nothing, priced: ["MAT-003"], offSale });

  expect(await prisma.variant.findUnique({ where: { sku: "MAT-003" } })).toMatchObject(variant);
  expect(await prisma.product.findUnique({ where: { slug: "bombilla-de-alpaca" } })).toMatchObject(product);
});

test("filling again brings texts and pictures up to date and adds what is missing, once", async () => {
  const where = { slug: "naipes-de-truco" };
  const before = await prisma.product.findUnique({ where });
  await prisma.product.update({ where, data: { summary: { es: "?", en: "?", pt: "?" }, image: "/old.svg" } });
  await prisma.category.update({ where: { slug: "casa" }, data: { name: { es: "?", en: "?", pt: "?" } } });
  await prisma.variant.delete({ where: { sku: "LIB-001" } });
  await prisma.variant.update({ where: { sku: "LAN-005-GRI" }, data: { image: "/old.svg" } });

  const both = await Promise.all([seedCatalogue(prisma), seedCatalogue(prisma)]);

  expect(both.flatMap(({ added }) => added)).toEqual(["LIB-001"]);
  expect(await prisma.product.findUnique({ where })).toEqual(before);
  expect(await prisma.variant.findUnique({ where: { sku: "LAN-005-GRI" } })).toMatchObject({
    image: "/ombu/products/gorro-de-lana-gris.svg",
  });
  expect((await seedCatalogue(prisma)).refreshed).toEqual([]);
});

test("prices follow the catalogue when they are told to, and stock never does", async () => {
  const { priced } = await seedCatalogue(prisma, { prices: true });
  expect(priced).toEqual(["MAT-003"]);
  const { priceUyu, onHand } = await prisma.variant.findUniqueOrThrow({ where: { sku: "MAT-003" } });
  expect(priceUyu).not.toBe(1_00);
  expect(onHand).toBe(39);
  expect((await seedCatalogue(prisma)).priced).toEqual([]);
});

test("what is no longer in the catalogue is told of, goes off sale when it's told to, and is not deleted", async () => {
  const rest = catalogue.filter(({ slug }) => slug !== "cuero");
  const cuero = catalogue.find(({ slug }) => slug === "cuero");
  const { gone } = await seedCatalogue(prisma, {}, rest);
  expect(gone).toContain("cuero");
  expect(gone).toHaveLength(
    1 + (cuero?.products.length ?? 0) + (cuero?.products.flatMap(({ variants }) => variants).length ?? 0),
  );
  expect((await seedCatalogue(prisma, { retire: true }, rest)).gone).toEqual(gone);
  expect(await prisma.category.findUnique({ where: { slug: "cuero" } })).toMatchObject({ active: false });
  expect((await seedCatalogue(prisma, {}, rest)).gone).toEqual([]);
});

test("what is in the catalogue again is told of, and is on sale again when it's told to", async () => {
  const cuero = catalogue.find(({ slug }) => slug === "cuero");
  const { offSale } = await seedCatalogue(prisma);
  expect(offSale).toEqual(expect.arrayContaining(["cuero", "bombilla-de-alpaca", "CUE-004-NAT"]));
  expect(await prisma.category.findUnique({ where: { slug: "cuero" } })).toMatchObject({ active: false });
  expect((await seedCatalogue(prisma, { restore: true })).offSale).toEqual(offSale);
  expect(await seedCatalogue(prisma)).toEqual(nothing);
  const skus = cuero?.products.flatMap(({ variants }) => variants.map(({ sku }) => sku)) ?? [];
  expect(await prisma.variant.count({ where: { sku: { in: skus }, active: true } })).toBe(skus.length);
});

test("what the desk made or changed stays as the desk has it, whatever the catalogue and the options say", async () => {
  const texts = { name: { es: "Naipes", en: "Cards" }, revision: 1 };
  await prisma.product.update({ where: { slug: "naipes-de-truco" }, data: texts });
  await prisma.category.update({ where: { slug: "mate" }, data: texts });
  await prisma.variant.update({ where: { sku: "MAT-003" }, data: { priceUyu: 7_00, revision: 3 } });
  await prisma.product.update({ where: { slug: "mate-galleta" }, data: { active: false, revision: 1 } });
  const made = { ...texts, position: 9, summary: {}, description: {}, image: "", categorySlug: "mate" };
  await prisma.product.create({ data: { ...made, slug: "nuevo" } });
  const all = { prices: true, retire: true, restore: true };
  const kept = ["mate", "naipes-de-truco", "MAT-003"];
  expect(await seedCatalogue(prisma, all)).toEqual({ ...nothing, kept });
  expect(await prisma.product.findUnique({ where: { slug: "nuevo" } })).toMatchObject({ active: true });
  expect(await prisma.product.findUnique({ where: { slug: "mate-galleta" } })).toMatchObject({
    active: false,
  });
  expect(await prisma.product.findUnique({ where: { slug: "naipes-de-truco" } })).toMatchObject(texts);
  expect(await prisma.variant.findUnique({ where: { sku: "MAT-003" } })).toMatchObject({ priceUyu: 7_00 });
});

test("a run says in a line each what it did, and what it could have done", () => {
  expect(seedSummary(nothing)).toBe("The catalogue is complete.");
  const many = Array.from({ length: 14 }, (_, index) => `a-${index}`);
  expect(seedSummary({ ...nothing, added: many, priced: ["A"], gone: ["b"], offSale: ["c"] })).toBe(
    [
      `New: ${many.slice(0, 12).join(", ")} and 2 more.`,
      "Other prices than in the catalogue (-- --prices sets them): A.",
      "In the catalogue and off sale (-- --restore puts them on sale again): c.",
      "No longer in the catalogue (-- --retire takes them off sale): b.",
    ].join("\n"),
  );
});
