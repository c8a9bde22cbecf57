import { expect, test } from "./support/test";
import { spanish } from "./support/words";

for (const javaScriptEnabled of [true, false]) {
  const tag = javaScriptEnabled ? "" : " @nojs";
  test.describe(javaScriptEnabled ? "With JavaScript" : "Without JavaScript", () => {
    test.use({ javaScriptEnabled });

    test(`size and colour are chosen each by itself, and what can't be had together is said${tag}`, async ({
      page,
      shop,
      goods,
    }) => {
      const good = await goods.offer();
      const variant = async (size: string, color: string, available: number) =>
        shop.query(
          `INSERT INTO "Variant" ("sku", "productSlug", "position", "size", "color", "priceUyu", "onHand", "available")
           VALUES ($1, $2, 1, $3, $4, $5, $6, $6)`,
          [`${good.sku}-${size}-${color.toUpperCase()}`, good.slug, size, color, good.priceUyu, available],
        );
      for (const size of ["38", "39"]) {
        await variant(size, "black", 3);
        await variant(size, "white", size === "38" ? 0 : 3);
      }
      await variant("40", "black", 3);
      await shop.query(`UPDATE "Variant" SET "active" = false WHERE "sku" = $1`, [good.sku]);

      await page.goto(`/products/${good.slug}`);
      await expect(page.getByText(/^Agotado por ahora: .*38 · Blanco/)).toBeVisible();
      await page.getByRole("radio", { name: "Blanco" }).check();
      await page.getByRole("radio", { name: "38" }).check();
      await page.getByRole("button", { name: spanish.product.add }).click();
      await expect(page.getByText("Se agotó justo ahora. Elegí otro.")).toBeVisible();
      await expect(page.getByRole("radio", { name: "38" })).toBeChecked();
      // A pair that there never was.
      await page.getByRole("radio", { name: "40" }).check();
      await page.getByRole("button", { name: spanish.product.add }).click();
      await expect(page.getByText("No hay 40 · Blanco. Elegí otra combinación.")).toBeVisible();
      await expect(page.getByRole("radio", { name: "Blanco" })).toBeChecked();
      await expect(page.getByRole("radio", { name: "40" })).toBeChecked();

      await page.getByRole("radio", { name: "39" }).check();
      await page.getByRole("button", { name: spanish.product.add }).click();
      await expect(page.getByRole("heading", { level: 1, name: spanish.cart.title })).toBeVisible();
      await expect(page.getByText("39 · Blanco")).toBeVisible();
    });

    test(`the picture is that of the chosen colour, and goes into the cart with it${tag}`, async ({
      page,
    }) => {
      await page.goto("/products/gorro-de-lana");
      const picture = (name: string) => page.getByRole("img", { name });
      await expect(picture("Gorro de lana, Azul")).toBeVisible();
      await expect(picture("Gorro de lana, Gris")).toBeHidden();
      await page.getByRole("radio", { name: /^Gris/ }).check();
      await expect(picture("Gorro de lana, Gris")).toBeVisible();
      await expect(picture("Gorro de lana, Azul")).toBeHidden();
      await page.getByRole("button", { name: spanish.product.add }).click();
      await expect(page.locator('main img[src="/ombu/products/gorro-de-lana-gris.svg"]')).toBeVisible();
    });
  });
}
