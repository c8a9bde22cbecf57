import { afterAll, beforeAll, expect, it } from "vitest";
import { withShop } from "@/test/support/shop";
import { setClock } from "../platform/clock";
import { db } from "../platform/db";
import { isKnownPage } from "./known";
import { getCategory, getProduct, listCategories, listProducts } from "./read";
import { catalogueVersion } from "./version";

withShop();

// Time stands still: nothing is read again for its age.
let at = new Date();
beforeAll(() => setClock(() => at));
afterAll(() => setClock());

const text = { es: "Nuevo", en: "New", pt: "Novo" };
const slug = "nuevo";

async function putIn(): Promise<void> {
  await db().category.create({ data: { slug, position: 99, name: text, intro: text } });
  await db().product.create({
    data: {
      ...{ slug, position: 0, name: text, summary: text, description: text, image: "/icon.svg" },
      category: { connect: { slug } },
      variants: {
        create: { sku: "NEW-1", position: 0, priceUyu: 100, priceUsd: 100, onHand: 1, available: 1 },
      },
    },
  });
}

it("What was put in after the catalogue was read has its page at once, and is in the lists a second later", async () => {
  await Promise.all([listProducts("en"), listCategories("en"), listProducts("es"), listCategories("es")]);
  const before = await catalogueVersion();
  await putIn();
  expect(await isKnownPage(`/products/${slug}`)).toBe(true);
  expect(await isKnownPage(`/categories/${slug}`)).toBe(true);
  expect(await getProduct(slug, "en")).toMatchObject({ slug, name: "New" });
  expect(await getCategory(slug, "en")).toMatchObject({ slug, name: "New" });
  expect(await getProduct("nada", "en")).toBeNull();
  expect(await getCategory("nada", "en")).toBeNull();
  at = new Date(at.getTime() + 1_000);
  expect(await catalogueVersion()).not.toBe(before);
  expect((await listProducts("en")).map((product) => product.slug)).toContain(slug);
});

it("What has no variant has no page", async () => {
  const bare = { position: 0, name: text, summary: text, description: text, image: "/icon.svg" };
  await db().product.create({ data: { ...bare, slug: "leer", category: { connect: { slug } } } });
  expect(await isKnownPage("/products/leer")).toBe(false);
  expect(await getProduct("leer", "en")).toBeNull();
});
