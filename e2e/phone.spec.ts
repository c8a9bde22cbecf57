import type { Page } from "playwright/test";
import { cards, expectHeading, payOnHostedPage } from "./support/hosted";
import { purchaseOf } from "./support/purchase";
import { addToCart, fillCheckout, goToCheckout, payButton, putInCart } from "./support/shopping";
import { expect, test } from "./support/test";
import { spanish } from "./support/words";

/** Nothing on the page reaches past the edge of a phone, be it wide or narrow. */
async function expectNoSidewaysScroll(page: Page): Promise<void> {
  for (const width of [390, 320]) {
    await page.setViewportSize({ width, height: 700 });
    await expect
      .poll(
        () =>
          page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth),
        { message: `sideways scrolling on ${page.url()}, ${width} px wide` },
      )
      .toBeLessThanOrEqual(0);
  }
}

test("On a phone 390 or 320 px wide no page of a purchase scrolls sideways", { tag: "@phone" }, async ({
  page,
  shop,
  goods,
  browserErrors,
}) => {
  browserErrors.expect(/404 \(Not Found\)/);
  for (const path of [
    "/",
    "/categories/mate",
    "/products",
    "/products/buzo-de-lana",
    "/no-existe",
    "/cart",
  ]) {
    await page.goto(path);
    await expectNoSidewaysScroll(page);
  }

  // Long numbers are what breaks a narrow page.
  const good = await goods.offer({ priceUyu: 1_234_567_89 });
  await addToCart(page, good, { quantity: 3 });
  await expectNoSidewaysScroll(page);
  await goToCheckout(page);
  await expectNoSidewaysScroll(page);
  await payButton(page).click();
  await expect(page.getByRole("alert").filter({ hasText: "datos para corregir" })).toBeVisible();
  await expectNoSidewaysScroll(page);
  await fillCheckout(page, {
    name: "María de los Ángeles Etchegaray-Goyeneche",
    email: `${"a".repeat(60)}@example.com`,
  });
  await payButton(page).click();

  const { token } = await purchaseOf(page, shop);
  await expectNoSidewaysScroll(page);
  await payOnHostedPage(page, cards.declined);
  await expect(page.getByRole("alert")).toContainText(spanish.hosted.declined);
  await expectNoSidewaysScroll(page);
  await page.goto(`/checkout/cancel/${token}`);
  await expectNoSidewaysScroll(page);
  await page.goto(`/checkout/result/${token}`);
  await expectHeading(page, spanish.result.declined);
  await expectNoSidewaysScroll(page);
  await page.getByRole("button", { name: spanish.result.again }).click();
  await payOnHostedPage(page, cards.approved);
  await expectHeading(page, spanish.result.paid);
  await expectNoSidewaysScroll(page);
  await page.getByRole("link", { name: spanish.result.view }).click();
  await expectHeading(page, /^Pedido/);
  await expectNoSidewaysScroll(page);
});

test("On a phone everything to press at the checkout is large enough for a thumb", { tag: "@phone" }, async ({
  page,
  goods,
}) => {
  await putInCart(page, await goods.offer());
  await goToCheckout(page);
  for (const control of await page.getByRole("main").getByRole("button").all()) {
    expect((await control.boundingBox())?.height ?? 0).toBeGreaterThanOrEqual(44);
  }
  for (const field of await page.getByRole("main").getByRole("textbox").all()) {
    expect((await field.boundingBox())?.height ?? 0).toBeGreaterThanOrEqual(44);
  }
});
