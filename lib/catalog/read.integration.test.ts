import { afterAll, beforeEach, expect, it } from "vitest";
import { withShop } from "@/test/support/shop";
import { setClock } from "../platform/clock";
import { db } from "../platform/db";
import { isKnownPage } from "./known";
import { getCategory, getProduct, listCategories, listProducts } from "./read";
import { listVariants } from "./variants";
import { catalogueVersion } from "./version";

withShop();

// Time stands still: nothing is read again for its age.
let at = new Date();
beforeEach(() => setClock(() => at));
afterAll(() => setClock());

const text = { es: "Nuevo", en: "New", pt: "Novo" };
const slug = "nuevo";

async function putIn(): Promise<void> {
  await db().category.create({ data: { slug, position: 99, name: text, intro: text } });
  await db().product.create({
    data: {
      ...{ slug, position: 0, name: text, summary: text, description: text, image: "/ombu/icon.svg" },
      category: { connect: { slug } },
      variants: {
        create: { sku: "NEW-1", position: 0, priceUyu: 100, priceUsd: 100, onHand: 1, available: 1 },
      },
    },
  });
}

it("What was put in after the catalogue was read has its page at once, and is in the lists a second later", async () => {
  await Promise.all([
    listProducts("en", "UYU"),
    listCategories("en"),
    listProducts("es", "UYU"),
    listCategories("es"),
  ]);
  const before = await catalogueVersion();
  await putIn();
  expect(await isKnownPage(`/products/${slug}`)).toBe(true);
  expect(await isKnownPage(`/categories/${slug}`)).toBe(true);
  expect(await getProduct(slug, "en", "UYU")).toMatchObject({ slug, name: "New" });
  expect(await getCategory(slug, "en")).toMatchObject({ slug, name: "New" });
  expect(await getProduct("nada", "en", "UYU")).toBeNull();
  expect(await getCategory("nada", "en")).toBeNull();
  at = new Date(at.getTime() + 1_000);
  expect(await catalogueVersion()).not.toBe(before);
  expect((await listProducts("en", "UYU")).map((product) => product.slug)).toContain(slug);
});

it("What has no variant has no page", async () => {
  const bare = { position: 0, name: text, summary: text, description: text, image: "/ombu/icon.svg" };
  await db().product.create({ data: { ...bare, slug: "leer", category: { connect: { slug } } } });
  expect(await isKnownPage("/products/leer")).toBe(false);
  expect(await getProduct("leer", "en", "UYU")).toBeNull();
});

it("What has no price in a currency is not offered in it, and its page is there to say so", async () => {
  await db().variant.create({
    data: { sku: "NEW-2", productSlug: "leer", position: 0, priceUyu: 100, onHand: 1, available: 1 },
  });
  at = new Date(at.getTime() + 1_000);
  const slugs = async (currency: "UYU" | "USD") =>
    (await listProducts("en", currency)).map((one) => one.slug);
  expect(await slugs("UYU")).toContain("leer");
  expect(await slugs("USD")).not.toContain("leer");
  expect(await isKnownPage("/products/leer")).toBe(true);
  expect(await getProduct("leer", "en", "USD")).toMatchObject({ slug: "leer", variants: [] });
});

it("A variant's own picture is its picture everywhere, at once, and the product's is where it has none", async () => {
  const [own, other] = ["LAN-005-GRI", "LAN-005-AZU"];
  const gorro = "gorro-de-lana";
  const before = await getProduct(gorro, "es", "UYU");
  const picture = (product: typeof before, sku: string) =>
    product?.variants.find((one) => one.sku === sku)?.image;
  expect(picture(before, other)).toBe(before?.image);
  expect(picture(before, own)).toBe("/ombu/products/gorro-de-lana-gris.svg");

  await db().variant.update({ where: { sku: own }, data: { image: "/ombu/icon.svg" } });
  at = new Date(at.getTime() + 1_000);
  expect(picture(await getProduct(gorro, "es", "UYU"), own)).toBe("/ombu/icon.svg");
  const lines = await listVariants([own, other], "es");
  expect(lines.find(({ sku }) => sku === own)?.image).toBe("/ombu/icon.svg");
  expect(lines.find(({ sku }) => sku === other)?.image).toBe(before?.image);
});
