import type { Page, Response } from "playwright/test";
import { cards, expectHeading, payOnHostedPage } from "./support/hosted";
import { purchaseOf } from "./support/purchase";
import { fillCheckout, goToPay, putInCart } from "./support/shopping";
import { expect, test } from "./support/test";
import { spanish } from "./support/words";

/** Presses a page's buttons, one on each visit. What answers is a page of the shop, or Plexo's; never an error. */
async function pressAll(page: Page, path: string, prepare?: () => Promise<void>): Promise<number> {
  const own = (await page.goto(path))?.status();
  const buttons = page.locator("button:visible:enabled");
  const count = await buttons.count();
  for (let index = 0; index < count; index++) {
    await prepare?.();
    await page.goto(path);
    const isForm = await page.getByLabel(spanish.checkout.name, { exact: true }).isVisible();
    if (isForm) await fillCheckout(page, { pickup: true });
    const button = buttons.nth(index);
    const name = (await button.getAttribute("aria-label")) ?? (await button.textContent()) ?? "";
    const answers: Response[] = [];
    const note = (response: Response) => void answers.push(response);
    page.on("response", note);
    await Promise.all([page.waitForEvent("load"), button.click()]);
    page.off("response", note);
    const documents = answers.filter((answer) => answer.request().isNavigationRequest());
    for (const answer of documents) {
      expect([200, 303, own], `${name} on ${path}`).toContain(answer.status());
    }
    await expect(page.locator("h1"), `${name} on ${path}`).toBeVisible();
  }
  return count;
}

test("Without JavaScript every button of the catalogue and the cart does what it says @nojs", async ({
  page,
  goods,
  browserErrors,
}) => {
  test.setTimeout(180_000);
  browserErrors.expect(/no-existe/);
  const [one, other] = [await goods.offer(), await goods.offer({ stock: 3 })];
  for (const path of [
    "/",
    "/products?q=mate",
    "/categories/mate",
    "/no-existe",
    "/en",
    "/cart",
    "/checkout",
  ]) {
    expect(await pressAll(page, path), path).toBeGreaterThanOrEqual(2);
  }
  expect(await pressAll(page, "/products/mate-galleta")).toBeGreaterThanOrEqual(3);
  const fill = async () => {
    await page.context().clearCookies();
    await goods.setAvailable(other, 3);
    await putInCart(page, one, { quantity: 2 });
    await putInCart(page, other, { quantity: 2 });
    await goods.setAvailable(other, 1);
  };
  await fill();
  expect(await pressAll(page, "/cart", fill)).toBeGreaterThanOrEqual(8);
});

test("Without JavaScript every button of the checkout and of an order does what it says @nojs", async ({
  page,
  shop,
  goods,
}) => {
  test.setTimeout(180_000);
  const good = await goods.offer({ stock: 50 });
  await putInCart(page, good);
  expect(await pressAll(page, "/checkout", () => putInCart(page, good))).toBeGreaterThanOrEqual(3);

  await goToPay(page, await goods.offer(), { pickup: true });
  const { token } = await purchaseOf(page, shop);
  for (const path of [
    `/checkout/cancel/${token}`,
    `/checkout/result/${token}`,
    `/orders/${token}`,
    `/en/orders/${token}`,
  ]) {
    expect(await pressAll(page, path), path).toBeGreaterThanOrEqual(3);
  }

  await goToPay(page, await goods.offer(), { pickup: true });
  const paid = await purchaseOf(page, shop);
  await payOnHostedPage(page, cards.approved);
  await expectHeading(page, spanish.result.paid);
  for (const path of [`/orders/${paid.token}`, `/checkout/result/${paid.token}`]) {
    expect(await pressAll(page, path), path).toBeGreaterThanOrEqual(2);
  }
});
