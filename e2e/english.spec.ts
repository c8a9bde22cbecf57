import { cancelOnHostedPage, cards, expectHeading, payOnHostedPage } from "./support/hosted";
import { fillCheckout, goToCheckout, payButton, putInCart } from "./support/shopping";
import { expect, test } from "./support/test";
import { english, spanish } from "./support/words";

test.use({ locale: english.locale });

test("A shopper who reads English does the whole trip in English: decline, cancel, resume, pay, order", async ({
  page,
  shop,
  buyByHand,
}) => {
  await page.goto("/en");
  await expect(page.locator("html")).toHaveAttribute("lang", "en");
  await expectHeading(page, "From this side of the river");
  const { token } = await buyByHand({ words: english });
  await cancelOnHostedPage(page, english);
  await expect(page.getByText("As far as Plexo says, nothing was charged.")).toBeVisible();
  await page.getByRole("button", { name: english.result.continue }).click();
  await payOnHostedPage(page, cards.declined, english);
  await expect(page.getByRole("alert")).toContainText(english.hosted.declined);
  await payOnHostedPage(page, cards.approved, english);
  await expectHeading(page, english.result.paid);
  expect(new URL(page.url()).pathname).toBe(`/en/checkout/result/${token}`);
  expect(await shop.order(token)).toMatchObject({ state: "paid", locale: "en" });

  await page.getByRole("link", { name: english.result.view }).click();
  await expectHeading(page, /^Order no\. \d+$/);
  await expect(page.getByText(/ending in 1111/)).toBeVisible();
  await expect(page.getByText("Plexo confirmed the payment", { exact: true })).toBeVisible();
});

test("What is wrong at the checkout is said in English, on the form and when Plexo fails", async ({
  page,
  sandbox,
  goods,
}) => {
  await putInCart(page, await goods.offer(), { words: english });
  await goToCheckout(page, english);
  await fillCheckout(page, { email: "ana@" }, english);
  await payButton(page, english).click();
  await expect(page.getByRole("alert").filter({ hasText: "One field needs another look" })).toBeVisible();
  await fillCheckout(page, {}, english);
  await sandbox.fault({ endpoint: "POST /v1/sessions", fault: "status", status: 500 });
  await payButton(page, english).click();
  const told = page.getByRole("alert").filter({ hasText: english.failure });
  await expect(told).toContainText("Your cart and what you typed are still here.");
});

test("Changing the language keeps the page and the cart", async ({ page, goods }) => {
  const good = await goods.offer();
  await putInCart(page, good);
  await page.goto("/cart");
  await page.getByRole("button", { name: "English" }).filter({ visible: true }).first().click();
  await expectHeading(page, english.cart.title);
  expect(new URL(page.url()).pathname).toBe("/en/cart");
  await expect(page.getByRole("link", { name: "Cart: 1 item" })).toBeVisible();
  await page.getByRole("button", { name: "Español" }).filter({ visible: true }).first().click();
  await expectHeading(page, spanish.cart.title);
});
