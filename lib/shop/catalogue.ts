/** One text in languages that the software may speak; those that the shop offers have to be there. */
export type Text = { readonly es?: string; readonly en?: string; readonly pt?: string };

/**
 * One thing that can be bought. Prices in minor units (céntimos, cents), in each currency in which it is sold: a
 * variant without a price in a currency is not offered in it. Stock is what the shop opens with.
 */
export interface VariantToSeed {
  /** Never changes once it has been sold: orders point at it. */
  sku: string;
  /** Shown as it is in every language: "M", "500 g", "×6". */
  size?: string;
  /** One of the shop's colours. */
  color?: string;
  priceUyu?: number;
  priceUsd?: number;
  stock: number;
}

/** One good, in the order of its category's page. */
export interface ProductToSeed {
  slug: string;
  name: Text;
  summary: Text;
  description: Text;
  /** Where its picture is below `public/`, as a browser asks for it: "/shop/runner.webp". */
  image: string;
  /** Pictures of it in one of its colours, by the colour's name, likewise; the other colours have the one above. */
  colorImages?: Readonly<Record<string, string>>;
  variants: VariantToSeed[];
}

export interface CategoryToSeed {
  slug: string;
  name: Text;
  intro: Text;
  products: ProductToSeed[];
}
