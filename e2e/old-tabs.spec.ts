import type { Page } from "playwright/test";
import { onHostedPage } from "./support/hosted";
import { fillCheckout, goToCheckout, payButton, putInCart } from "./support/shopping";
import { expect, test } from "./support/test";
import { spanish } from "./support/words";

/** Makes the page one of an earlier build: the server knows the actions of its forms no more. Until told otherwise. */
async function makeOld(page: Page): Promise<() => Promise<void>> {
  const old = (id: string) => id.replace(/.{8}$/, "00000000");
  await page.route("**/*", async (route) => {
    const request = route.request();
    if (request.method() !== "POST") return route.continue();
    const { "next-action": action, ...headers } = request.headers();
    const body = request.postDataBuffer()?.toString("latin1") ?? "";
    const renamed = body.replace(/(\$ACTION_ID_|"id":")([0-9a-f]{42})/g, (_, before, id) => before + old(id));
    await route.continue({
      headers: { ...headers, ...(action && { "next-action": old(action) }) },
      postData: Buffer.from(renamed, "latin1"),
    });
  });
  return () => page.unroute("**/*");
}

for (const tag of ["", " @nojs"]) {
  test(`A checkout form from before an update comes back with all that was typed, and pays${tag}`, async ({
    page,
    goods,
    browserErrors,
  }) => {
    browserErrors.expect(/409|UnrecognizedActionError|was not found on the server/);
    const good = await goods.offer();
    await putInCart(page, good);
    await goToCheckout(page);
    await fillCheckout(page, { note: "Timbre roto:\ngolpear ñ ☕" });
    const renew = await makeOld(page);
    await payButton(page).click();
    await expect(page.getByRole("alert").filter({ hasText: "La tienda se actualizó" })).toBeVisible();
    const field = (label: string) => page.getByLabel(label, { exact: true });
    await expect(field(spanish.checkout.name)).toHaveValue("Ana Suárez");
    await expect(field(spanish.checkout.street)).toHaveValue("Rambla República del Perú 815");
    await expect(field(spanish.checkout.department)).toHaveValue("Montevideo");
    await expect(page.getByLabel(spanish.checkout.note)).toHaveValue("Timbre roto:\ngolpear ñ ☕");
    await renew();
    await payButton(page).click();
    await onHostedPage(page);
  });

  test(`A button from before an update says so, and the page opens anew${tag}`, async ({
    page,
    goods,
    browserErrors,
  }) => {
    browserErrors.expect(/404|409|UnrecognizedActionError|was not found on the server/);
    const good = await goods.offer();
    await page.goto(`/products/${good.slug}`);
    const renew = await makeOld(page);
    await page.getByRole("button", { name: spanish.product.add }).click();
    await expect(page.getByRole("heading", { level: 1, name: "La tienda se actualizó" })).toBeVisible();
    await renew();
    await page.getByText("Abrir de nuevo").click();
    await page.getByRole("button", { name: spanish.product.add }).click();
    await expect(page.getByRole("heading", { level: 1, name: spanish.cart.title })).toBeVisible();
  });
}
