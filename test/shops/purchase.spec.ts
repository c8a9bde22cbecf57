import { cards, expectHeading, payOnHostedPage } from "../../e2e/support/hosted";
import { purchaseOf } from "../../e2e/support/purchase";
import { fillCheckout, goToCheckout, payButton } from "../../e2e/support/shopping";
import { expect, test } from "../../e2e/support/test";
import { spanish } from "../../e2e/support/words";

test("In a shop of one language and one currency boots are bought by size and colour, delivered at its zone's price, in instalments, without 3-D Secure", async ({
  page,
  shop,
  sandbox,
  browserErrors,
}) => {
  browserErrors.expect(/404 \(Not Found\)/);
  await page.goto("/");
  await expectHeading(page, "Caminá lejos");
  await expect(page.getByText("Pisada").filter({ visible: true }).first()).toBeVisible();
  await expect(page.getByRole("button", { name: "USD" })).toHaveCount(0);
  await expect(page.getByRole("link", { name: "English" })).toHaveCount(0);
  expect((await page.goto("/en"))?.status()).toBe(404);

  await page.goto("/categories/botas");
  await page.getByRole("link", { name: "Bota de campo" }).click();
  await page.getByRole("group", { name: "Talle" }).getByText("40", { exact: true }).click();
  await page.getByRole("radio", { name: "Arena" }).check();
  await page.getByRole("button", { name: spanish.product.add }).click();
  await expect(page.getByText("40 · Arena")).toBeVisible();
  await goToCheckout(page);
  await expect(page.getByRole("radio", { name: spanish.checkout.pickup })).toHaveCount(0);
  await fillCheckout(page, { department: "Rivera", city: "Tranqueras", installments: 6 });
  await page.getByLabel("Empresa").fill("Tambo SA");
  await payButton(page).click();

  const { token, attempt } = await purchaseOf(page, shop);
  await payOnHostedPage(page, cards.approved);
  await expectHeading(page, spanish.result.paid);
  const money = {
    currency: "UYU",
    subtotal: 5_400_00,
    shipping: 320_00,
    total: 5_720_00,
    paidTotal: 5_720_00,
  };
  expect(await shop.order(token)).toMatchObject({ state: "paid", installments: 6, ...money });
  expect(await sandbox.sessions(attempt.sessionReference)).toMatchObject([
    { disableThreeds: true, paymentMethodTypes: ["card"] },
  ]);
  expect(await sandbox.payments(attempt.paymentReference)).toMatchObject([
    { installments: 6, amount: { currency: "UYU", total: 5_720 } },
  ]);
  expect(await shop.stock("BOC-40-ARE")).toEqual({ onHand: 4, available: 3, held: 0, sold: 1 });
  await page.getByRole("link", { name: spanish.result.view }).click();
  await expect(page.getByText("Tambo SA")).toBeVisible();
});
