import { expect, test } from "./support/test";

test("A page starts its scripts when it is touched: before that its forms work, and what is typed meanwhile stays", async ({
  browser,
  shopUrl,
}) => {
  const context = await browser.newContext({ baseURL: shopUrl, locale: "es-UY" });
  const page = await context.newPage();
  const run: string[] = [];
  page.on("request", (request) => {
    if (request.resourceType() === "script") run.push(request.url());
  });
  await test.step("A cart is complete, and its forms work, before any script", async () => {
    await page.goto("/products/mate-galleta");
    await page.getByRole("button", { name: "Agregar al carrito" }).click();
    await expect(page).toHaveURL(/\/cart/);
    await expect(page.getByRole("link", { name: "Ir a pagar" })).toBeVisible();
    expect(run).toEqual([]);
  });
  await test.step("The first key starts them, and the form keeps what that key wrote", async () => {
    await page.goto("/checkout");
    expect(run).toEqual([]);
    const name = page.getByLabel("Nombre y apellido");
    await name.pressSequentially("Ana Pérez");
    await expect.poll(() => run.length).toBeGreaterThan(3);
    await page.waitForLoadState("networkidle");
    await expect(name).toHaveValue("Ana Pérez");
  });
  await test.step("Drawn anew, as a translator had changed it before, it has its head and foot", async () => {
    await page.goto("/cart");
    const heading = page.getByRole("heading", { level: 1 });
    await heading.evaluate((element) => element.replaceChildren("Mi carrito"));
    await page.keyboard.press("Shift");
    await expect(heading).toHaveText("Tu carrito");
    await expect(page.getByRole("banner").getByRole("link", { name: /Carrito.*1 artículo/ })).toBeVisible();
    await expect(page.getByRole("contentinfo")).toContainText("La tienda");
  });
  await context.close();
});
