import { existsSync, readFileSync, statSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { catalogue as catalog } from "@/examples/ombu/catalogue";
import { shop } from "@/examples/ombu/shop";
import type { Text } from "@/lib/shop/catalogue";
import { variantRows } from "@/prisma/seed/rows";

const products = catalog.flatMap((category) => category.products);
const variants = products.flatMap((product) => product.variants);

function duplicated<T>(values: T[]): T[] {
  return values.filter((value, index) => values.indexOf(value) !== index);
}

test("the shop opens with at least 24 goods in at least 5 categories, none of them empty", () => {
  expect(products.length).toBeGreaterThanOrEqual(24);
  expect(catalog.length).toBeGreaterThanOrEqual(5);
  expect(catalog.filter((category) => category.products.length === 0)).toEqual([]);
  expect(products.filter((product) => product.variants.length === 0)).toEqual([]);
});

test("no two categories, goods or variants share an address", () => {
  expect(duplicated(catalog.map((category) => category.slug))).toEqual([]);
  expect(duplicated(products.map((product) => product.slug))).toEqual([]);
  expect(duplicated(variants.map((variant) => variant.sku))).toEqual([]);
});

test("slugs are plain lower-case words, and SKUs carry the letters of their category and good", () => {
  for (const { slug } of [...catalog, ...products]) expect(slug).toMatch(/^[a-z]+(-[a-z]+)*$/);
  for (const category of catalog) {
    category.products.forEach((product, index) => {
      const prefix = category.slug.slice(0, 3).toUpperCase();
      const good = `${prefix}-${String(index + 1).padStart(3, "0")}`;
      for (const { sku } of product.variants) {
        expect(sku).toMatch(new RegExp(`^${good}(-[A-Z]{3})?(-[A-Z0-9]{1,5})?$`));
      }
    });
  }
});

test("every text is there in Spanish, English and Portuguese, and no language repeats another", () => {
  const texts: Text[] = [
    ...catalog.flatMap(({ intro }) => [intro]),
    ...products.flatMap(({ summary, description }) => [summary, description]),
  ];
  const names = [...catalog, ...products].map(({ name }) => name);
  for (const text of [...texts, ...names]) {
    expect(Object.keys(text)).toEqual(["es", "en", "pt"]);
    for (const words of Object.values(text)) expect(words).toMatch(/^\S.*\S$/);
  }
  for (const text of texts) expect(duplicated<string>(Object.values(text)), text.es).toEqual([]);
});

test("a description has two to five sentences, and a summary fits on a card", () => {
  for (const { description, summary } of products) {
    for (const words of Object.values(description)) {
      const sentences = words.match(/[.!?](?=\s|$)/g) ?? [];
      expect(sentences.length, words).toBeGreaterThanOrEqual(2);
      expect(sentences.length, words).toBeLessThanOrEqual(5);
    }
    for (const words of Object.values(summary)) expect(words.length, words).toBeLessThanOrEqual(75);
  }
});

test("every good has a picture of its own in public, small and self-contained", () => {
  for (const image of products.flatMap(({ image, colorImages = {} }) => [
    image,
    ...Object.values(colorImages),
  ])) {
    const file = path.join(process.cwd(), "public", image);
    expect(existsSync(file), file).toBe(true);
    expect(statSync(file).size, file).toBeLessThan(12 * 1024);
    const svg = readFileSync(file, "utf8");
    expect(svg).toMatch(/^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg" viewBox="0 0 800 800"/);
    expect(svg).not.toMatch(/<script|<text|<image|<foreignObject|\son\w+=|href="(?!#)|url\((?!#)/i);
  }
});

test("prices are whole céntimos and cents, and both currencies ask for about the same", () => {
  for (const { sku, priceUyu = 0, priceUsd = 0 } of variants) {
    expect(Number.isSafeInteger(priceUyu) && priceUyu > 0, sku).toBe(true);
    expect(Number.isSafeInteger(priceUsd) && priceUsd > 0, sku).toBe(true);
    expect(priceUyu / priceUsd, sku).toBeGreaterThan(37);
    expect(priceUyu / priceUsd, sku).toBeLessThan(43);
  }
});

test("stock opens whole and never negative, with goods that run low and goods that are sold out", () => {
  for (const { sku, onHand, available } of variantRows(catalog)) {
    expect(Number.isSafeInteger(onHand) && onHand >= 0, sku).toBe(true);
    expect(available, sku).toBe(onHand);
  }
  expect(variants.some(({ stock }) => stock === 0)).toBe(true);
  expect(variants.some(({ stock }) => stock >= 1 && stock <= 3)).toBe(true);
});

test("within a good, size and colour tell the variants apart, and all of them say the same kinds of thing", () => {
  for (const { slug, variants } of products) {
    expect(duplicated(variants.map(({ size, color }) => `${size} ${color}`)), slug).toEqual([]);
    expect(new Set(variants.map(({ size, color }) => `${Boolean(size)} ${Boolean(color)}`)).size, slug).toBe(
      1,
    );
    for (const { color } of variants) if (color) expect(shop.colors).toHaveProperty(color);
  }
});
