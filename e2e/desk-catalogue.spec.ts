import { randomBytes } from "node:crypto";
import { writeFile } from "node:fs/promises";
import type { Page } from "playwright/test";
import sharp from "sharp";
import { expectAccessible } from "./support/accessible";
import { cards, payOnHostedPage } from "./support/hosted";
import { goToPay } from "./support/shopping";
import { expect, test } from "./support/test";
import { spanish } from "./support/words";

const photo = () =>
  sharp({ create: { width: 900, height: 700, channels: 3, background: "#8a5a33" } })
    .jpeg()
    .toBuffer();

/** A photo in a file, as people have it: what is given by its content alone goes to the browser in one long message. */
async function photoFile(content: Buffer): Promise<string> {
  const file = test.info().outputPath("foto.jpg");
  await writeFile(file, content);
  return file;
}

const field = (page: Page, label: string) => page.getByLabel(label, { exact: true });
const save = (page: Page) => page.getByRole("button", { name: "Guardar" }).click();

test("A product is made with a photo and published, a shopper sees it at once and buys it", {
  tag: "@phone",
}, async ({ page, shop, signIn, browser, baseURL }) => {
  test.slow();
  await signIn("operator");
  const id = randomBytes(4).toString("hex");
  const [slug, sku] = [`gorra-${id}`, `GOR-${id.toUpperCase()}`];
  await page.goto("/admin/catalogue?category=lana");
  await expectAccessible(page);
  await page.getByRole("link", { name: "Nuevo producto" }).click();
  await expectAccessible(page);
  await field(page, "Dirección en la tienda").fill("Gorra Azul");
  await field(page, "Nombre (Español)").fill("Gorra de paño");
  await field(page, "Resumen (Español)").fill("Abriga sin pesar.");
  await save(page);
  await expect(page.getByText("Solo letras de la a a la z, números y guiones")).toBeVisible();
  await expect(field(page, "Nombre (Español)")).toHaveValue("Gorra de paño");
  await expect(field(page, "Dirección en la tienda")).toHaveValue("Gorra Azul");
  await expectAccessible(page);
  await field(page, "Dirección en la tienda").fill(slug);
  await save(page);
  await expect(page.getByText("todavía no se ve en la tienda")).toBeVisible();

  await page.getByRole("link", { name: "Nueva variante" }).click();
  await expectAccessible(page);
  await field(page, "SKU").fill(sku);
  await field(page, "Precio en UYU").fill("0");
  await save(page);
  await expect(page.getByText("Escribí un precio mayor que cero")).toBeVisible();
  await field(page, "Precio en UYU").fill("1.240,50");
  await save(page);
  await expect(page.getByRole("heading", { level: 1, name: `Stock de ${sku}` })).toBeVisible();
  await field(page, "Cantidad").fill("3");
  await page.getByRole("button", { name: "Cambiar el stock" }).click();
  await expect(page.getByText("Hace falta.")).toBeVisible();
  await field(page, "Motivo").fill("Llegaron de la fábrica");
  await page.getByRole("button", { name: "Cambiar el stock" }).click();
  await expect(page.getByText("El stock está cambiado.")).toBeVisible();
  await expect(page.getByRole("cell", { name: "Llegaron de la fábrica" })).toBeVisible();
  expect(await shop.stock(sku)).toEqual({ onHand: 3, available: 3, held: 0, sold: 0 });
  await expectAccessible(page);

  const product = `/admin/catalogue/products/${slug}`;
  await page.goto(product);
  await page.getByRole("radio", { name: /A la venta/ }).check();
  await save(page);
  await expect(page.getByText("hace falta una foto")).toBeVisible();
  await page.goto(product);
  await page.getByRole("link", { name: "Subir una foto" }).click();
  await expectAccessible(page);
  const upload = async (content: Buffer) => {
    await field(page, "Archivo").setInputFiles(await photoFile(content));
    await page.getByRole("button", { name: "Subir la foto" }).click();
  };
  await upload(Buffer.from("<svg/>"));
  await expect(page.getByRole("main").getByRole("alert")).toContainText("no es una foto");
  await upload(Buffer.alloc(9 * 1024 * 1024));
  await expect(page.getByRole("main").getByRole("alert")).toContainText("más de 8 MB");
  await upload(await photo());
  await expect(page.getByText("La foto está guardada.")).toBeVisible();

  await page.getByRole("link", { name: "Vista previa" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Gorra de paño" })).toBeVisible();
  await expectAccessible(page);
  const shopper = await browser.newContext({ baseURL, locale: "es-UY" });
  const visit = await shopper.newPage();
  expect((await visit.goto(`/products/${slug}`))?.status()).toBe(404);
  expect((await visit.goto(`${product}/preview`))?.url()).toContain("/admin/sign-in");

  await page.goto(product);
  await field(page, "Nombre (English)").fill("Felt cap");
  await field(page, "Resumen (English)").fill("Warm and light.");
  await field(page, "Nombre (Português)").fill("Boné de feltro");
  await field(page, "Resumen (Português)").fill("Quente e leve.");
  await field(page, "Descripción (Português)").fill("De feltro.");
  await field(page, "Descripción (Español)").fill("De paño.\nHecha en Florida.");
  await page.getByRole("radio", { name: /A la venta/ }).check();
  await save(page);
  await expect(page.getByText("Para estar a la venta hace falta en todos los idiomas.")).toBeVisible();
  await field(page, "Descripción (English)").fill("Of felt.");
  await save(page);
  await expect(page.getByText("La tienda ya lo muestra así.")).toBeVisible();
  await expectAccessible(page);

  await visit.goto("/categories/lana");
  await visit.getByRole("link", { name: "Gorra de paño" }).click();
  const picture = visit.getByRole("img", { name: "Gorra de paño" });
  await expect(picture).toHaveAttribute("srcset", /320\.webp 320w, .*900\.webp 900w/);
  const src = (await picture.getAttribute("src")) ?? "";
  const file = await visit.request.get(src);
  expect(file.headers()).toMatchObject({
    "content-type": "image/webp",
    "cache-control": "public, max-age=31536000, immutable",
    "x-content-type-options": "nosniff",
  });
  await expect(visit.getByText("$ 1.240,50").first()).toBeVisible();

  await page.goto(`/admin/catalogue/variants/${sku}`);
  await field(page, "Precio en UYU").fill("990");
  await save(page);
  await expect(page.getByText("La tienda ya lo muestra así.")).toBeVisible();
  await visit.reload();
  await expect(visit.getByText("$ 990,00").first()).toBeVisible();
  await goToPay(visit, { slug });
  await payOnHostedPage(visit, cards.approved);
  await expect(visit.getByRole("heading", { name: spanish.result.paid })).toBeVisible();
  expect(await shop.stock(sku)).toEqual({ onHand: 3, available: 2, held: 0, sold: 1 });
  await shopper.close();
});

test("Without JavaScript a product is made, counted, published and priced by the same forms", async ({
  reader,
  shop,
  signIn,
}) => {
  await signIn("operator");
  const id = randomBytes(4).toString("hex");
  const [slug, sku] = [`gorra-${id}`, `GOR-${id.toUpperCase()}`];
  await reader.open("/admin/catalogue?category=lana");
  await reader.follow("Nuevo producto");
  const name = { "Nombre (Español)": "Gorra de paño", "Resumen (Español)": "Abriga sin pesar." };
  await reader.press("Guardar", { "Dirección en la tienda": "Gorra Azul", ...name });
  expect(reader.text).toContain("Solo letras de la a a la z, números y guiones");
  expect(await reader.valueOf("Nombre (Español)")).toBe("Gorra de paño");
  expect(await reader.valueOf("Dirección en la tienda")).toBe("Gorra Azul");
  await reader.press("Guardar", { "Dirección en la tienda": slug });
  expect(reader.text).toContain("todavía no se ve en la tienda");
  await reader.follow("Nueva variante");
  await reader.press("Guardar", { SKU: sku, "Precio en UYU": "0" });
  expect(reader.text).toContain("Escribí un precio mayor que cero");
  await reader.press("Guardar", { "Precio en UYU": "1.240,50" });
  expect(reader.text).toContain(`Stock de ${sku}`);
  await reader.press("Cambiar el stock", { Cantidad: "3" });
  expect(reader.text).toContain("Hace falta.");
  await reader.press("Cambiar el stock", { Motivo: "Llegaron de la fábrica" });
  expect(reader.text).toContain("El stock está cambiado.");
  expect(await shop.stock(sku)).toEqual({ onHand: 3, available: 3, held: 0, sold: 0 });

  const product = `/admin/catalogue/products/${slug}`;
  await reader.open(product);
  await reader.press("Guardar", { "A la venta": true });
  expect(reader.text).toContain("hace falta una foto");
  await reader.open(`/products/${slug}`);
  expect(reader.text).toContain("Acá no hay nada");
  await shop.query(`UPDATE "Product" SET "image" = '/ombu/products/mate-galleta.svg' WHERE "slug" = $1`, [
    slug,
  ]);
  await reader.open(product);
  await reader.press("Guardar", {
    "Nombre (English)": "Felt cap",
    "Resumen (English)": "Warm and light.",
    "Nombre (Português)": "Boné de feltro",
    "Resumen (Português)": "Quente e leve.",
    "Descripción (Português)": "De feltro.",
    "Descripción (Español)": "De paño.\nHecha en Florida.",
    "A la venta": true,
  });
  expect(reader.text).toContain("Para estar a la venta hace falta en todos los idiomas.");
  await reader.press("Guardar", { "Descripción (English)": "Of felt." });
  expect(reader.text).toContain("La tienda ya lo muestra así.");
  await reader.open(`/admin/catalogue/variants/${sku}`);
  await reader.press("Guardar", { "Precio en UYU": "990" });
  expect(reader.text).toContain("La tienda ya lo muestra así.");
  await reader.open(`/products/${slug}`);
  expect(reader.text).toContain("$ 990,00");
});

test("Without JavaScript a photo is uploaded, and what is none is refused", { tag: "@nojs" }, async ({
  page,
  goods,
  signIn,
}) => {
  await signIn("operator");
  const { slug } = await goods.offer();
  await page.goto(`/admin/catalogue/products/${slug}`);
  await page.getByRole("link", { name: /^(Subir|Cambiar) (una|la) foto/ }).click();
  for (const [content, said] of [
    [Buffer.from("<svg/>"), "no es una foto"],
    [Buffer.alloc(9 * 1024 * 1024), "más de 8 MB"],
    [await photo(), "La foto está guardada."],
  ] as const) {
    await field(page, "Archivo").setInputFiles(await photoFile(content));
    await page.getByRole("button", { name: "Subir la foto" }).click();
    await expect(page.getByRole("main").getByText(said)).toBeVisible();
  }
});

test("What changed since a form was opened is said, and what was typed is kept", async ({
  page,
  shop,
  goods,
  signIn,
}) => {
  await signIn("owner");
  const good = await goods.offer();
  await page.goto(`/admin/catalogue/variants/${good.sku}`);
  await shop.query(`UPDATE "Variant" SET "priceUyu" = 5000, "revision" = "revision" + 1 WHERE "sku" = $1`, [
    good.sku,
  ]);
  await field(page, "Precio en UYU").fill("80");
  await save(page);
  await expect(page.getByRole("main").getByRole("alert")).toContainText(
    "Ahora dice “50,00” en Precio en UYU.",
  );
  await expect(field(page, "Precio en UYU")).toHaveValue("80");
  await expectAccessible(page);
  await save(page);
  await expect(page.getByText("La tienda ya lo muestra así.")).toBeVisible();

  await page.goto(`/admin/catalogue/variants/${good.sku}/stock`);
  await page.getByRole("radio", { name: /Dejar en/ }).check();
  await field(page, "Cantidad").fill("7");
  await field(page, "Motivo").fill("Conté");
  await goods.setAvailable(good, 4);
  await page.getByRole("button", { name: "Cambiar el stock" }).click();
  await expect(page.getByRole("main").getByRole("alert")).toContainText("ahora hay 4");
  await expect(field(page, "Cantidad")).toHaveValue("7");
  await page.getByRole("button", { name: "Cambiar el stock" }).click();
  await expect(page.getByText("El stock está cambiado.")).toBeVisible();
  expect((await shop.stock(good.sku)).available).toBe(7);
});

test("A viewer opens no page of the catalogue's, and uploads nothing", async ({
  page,
  signIn,
  shopUrl,
  browserErrors,
}) => {
  browserErrors.expect(/status of 403/);
  await signIn("viewer");
  for (const path of ["", "/new-product", "/products/mate-galleta", "/products/mate-galleta/preview"]) {
    await page.goto(`/admin/catalogue${path}`);
    await expect(page).toHaveURL(/\/admin\/forbidden$/);
  }
  await expect(page.getByRole("link", { name: "Catálogo" })).toHaveCount(0);
  const sent = await page.request.post("/admin/catalogue/products/mate-galleta/picture/upload", {
    headers: { origin: shopUrl },
    multipart: { picture: { name: "foto.jpg", mimeType: "image/jpeg", buffer: await photo() } },
    maxRedirects: 0,
  });
  expect(sent.status()).toBe(303);
});
