import { expectAccessible } from "./support/accessible";
import { cards, expectHeading, onHostedPage, payOnHostedPage } from "./support/hosted";
import { purchaseOf } from "./support/purchase";
import { addToCart, fillCheckout, goToCheckout, payButton } from "./support/shopping";
import { expect, test } from "./support/test";
import { portuguese as words } from "./support/words";

test.use({ locale: words.locale });

test("A shopper who reads Portuguese does the whole trip in Portuguese on a phone, and no page has accessibility violations", {
  tag: "@phone",
}, async ({ page, shop, goods }) => {
  test.setTimeout(120_000);
  // The narrowest that a page has to fit.
  await page.setViewportSize({ width: 320, height: 700 });
  await page.goto("/");
  await page.getByRole("link", { name: "Português" }).filter({ visible: true }).first().click();
  await expectHeading(page, "Deste lado do rio");
  expect(new URL(page.url()).pathname).toBe("/pt");
  await expect(page.locator("html")).toHaveAttribute("lang", "pt-BR");
  await expectAccessible(page);
  await page.goto("/pt/products/buzo-de-lana");
  await expectAccessible(page);
  await page.goto("/pt/pages/delivery");
  await expectHeading(page, "Entregas e retiradas");
  await expectAccessible(page);
  await page.goto("/pt/account");
  await expectHeading(page, "Entrar na sua conta");
  await expectAccessible(page);

  await addToCart(page, await goods.offer(), { words });
  await expectAccessible(page);
  await goToCheckout(page, words);
  await fillCheckout(page, { email: "ana@" }, words);
  await payButton(page, words).click();
  await expect(page.getByRole("alert").filter({ hasText: "Há um dado para corrigir" })).toBeVisible();
  await expectAccessible(page);
  await fillCheckout(page, {}, words);
  await payButton(page, words).click();

  await onHostedPage(page, words);
  await expectAccessible(page);
  const { token } = await purchaseOf(page, shop, words);
  await payOnHostedPage(page, cards.approved, words);
  await expectHeading(page, words.result.paid);
  await expectAccessible(page);
  expect(await shop.order(token)).toMatchObject({ state: "paid", locale: "pt" });
  await page.getByRole("link", { name: words.result.view }).click();
  await expectHeading(page, /^Pedido n\.º \d+$/);
  await expect(page.getByText(/com final 1111/)).toBeVisible();
  await expectAccessible(page);
});
