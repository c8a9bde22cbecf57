import { randomBytes } from "node:crypto";
import type { Shop } from "./shop";

export type Good = { slug: string; sku: string; name: string; priceUyu: number; priceUsd: number };
export type Wanted = { stock?: number; priceUyu?: number; priceUsd?: number };

/** Goods of a test's own, so that stock is counted exactly while other tests shop. Prices in minor units. */
export class Goods {
  constructor(readonly shop: Shop) {}

  /** Puts a new product of one variant on the shelf. */
  async offer({ stock = 10, priceUyu = 1_000_00, priceUsd = 25_00 }: Wanted = {}): Promise<Good> {
    const id = randomBytes(5).toString("hex");
    const good = {
      slug: `prueba-${id}`,
      sku: `TEST-${id.toUpperCase()}`,
      name: `Prueba ${id}`,
      priceUyu,
      priceUsd,
    };
    const text = JSON.stringify({ es: good.name, en: good.name, pt: good.name });
    await this.shop.query(
      `INSERT INTO "Product" ("slug", "categorySlug", "position", "name", "summary", "description", "image")
       VALUES ($1, 'mate', 1000, $2, $2, $2, '/ombu/products/bombilla-de-alpaca.svg')`,
      [good.slug, text],
    );
    await this.shop.query(
      `INSERT INTO "Variant" ("sku", "productSlug", "position", "priceUyu", "priceUsd", "onHand", "available")
       VALUES ($1, $2, 0, $3, $4, $5, $5)`,
      [good.sku, good.slug, priceUyu, priceUsd, stock],
    );
    return good;
  }

  /** Another shopper buys, or the merchant counts again: that many are left on the shelf. */
  async setAvailable({ sku }: Good, available: number): Promise<void> {
    await this.shop.query(
      `UPDATE "Variant" SET "available" = $2, "onHand" = $2 + "held" + "sold" WHERE "sku" = $1`,
      [sku, available],
    );
  }

  async setPriceUyu({ sku }: Good, minor: number): Promise<void> {
    await this.shop.query(`UPDATE "Variant" SET "priceUyu" = $2 WHERE "sku" = $1`, [sku, minor]);
  }
}
