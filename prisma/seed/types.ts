/** One text in the languages the shop speaks. */
export type Text = { es: string; en: string; pt: string };

/** The colours a variant can have. The interface names them in each language. */
export const colorKeys = [
  "natural",
  "white",
  "grey",
  "black",
  "brown",
  "terracotta",
  "green",
  "blue",
] as const;

export type ColorKey = (typeof colorKeys)[number];

/** One thing that can be bought. Prices in minor units (céntimos, cents); stock is what the shop opens with. */
export interface SeedVariant {
  /** Never changes once it has been sold: orders point at it. */
  sku: string;
  /** Shown as it is in every language: "M", "500 g", "×6". */
  size?: string;
  color?: ColorKey;
  priceUyu: number;
  priceUsd: number;
  stock: number;
}

/** One good, in the order of its category's page. Its picture is public/products/{slug}.svg. */
export interface SeedProduct {
  slug: string;
  name: Text;
  summary: Text;
  description: Text;
  variants: SeedVariant[];
}

export interface SeedCategory {
  slug: string;
  name: Text;
  intro: Text;
  products: SeedProduct[];
}
