import type { Page } from "playwright/test";
import { expectGoodPage } from "./support/gateway";
import { cards, expectHeading, payOnHostedPage } from "./support/hosted";
import { expectOrderState, purchaseOf } from "./support/purchase";
import { ana } from "./support/shopping";
import { expect, test } from "./support/test";
import { ways } from "./support/ways";
import { spanish } from "./support/words";

/** Fills in who donates, and goes on to Plexo's page. */
async function goToDonate(page: Page): Promise<void> {
  await page.goto("/donate");
  await page.getByLabel(spanish.checkout.name, { exact: true }).fill(ana.name);
  await page.getByLabel(spanish.checkout.email, { exact: true }).fill(ana.email);
  await page.getByRole("button", { name: "Elegir el importe y donar" }).click();
}

const amount = (page: Page) => page.getByLabel(/^Importe/);

for (const { tag, how } of ways) {
  test(`A donation is of the amount that its payer types at Plexo, within the bounds, ${how}`, {
    tag,
  }, async ({ page, shop, browserErrors }) => {
    browserErrors.expect(/422 \(Unprocessable/);
    await page.goto("/donate");
    await expectGoodPage(page);
    await page.getByRole("button", { name: "Elegir el importe y donar" }).click();
    await expect(page.getByText("Hay 2 datos para corregir")).toBeVisible();
    await expectGoodPage(page);
    await goToDonate(page);

    await amount(page).fill("99,99");
    await payOnHostedPage(page, cards.approved);
    await expect(amount(page)).toHaveAttribute("aria-invalid", "true");
    await amount(page).fill("1.234,50");
    const { token } = await purchaseOf(page, shop);
    expect(await shop.order(token)).toMatchObject({ total: null, stock: "none" });
    await payOnHostedPage(page, cards.approved);

    await expectHeading(page, "¡Gracias por tu donación!");
    await expect(page.locator("main")).toContainText("$ 1.234,50");
    await expectGoodPage(page);
    await expectOrderState(shop, token, "paid");
    expect(await shop.order(token)).toMatchObject({ total: 1_234_50, paidTotal: 1_234_50 });
  });
}

test("Whoever gives up on a donation comes back to it, and can go on", async ({ page, shop }) => {
  await goToDonate(page);
  const { token } = await purchaseOf(page, shop);
  await page.getByRole("button", { name: spanish.hosted.cancel }).click();
  await expectHeading(page, spanish.result.cancelled);
  await expect(page.locator("main")).toContainText("A elegir en Plexo");
  await expectGoodPage(page);
  await page.getByRole("button", { name: spanish.result.continue }).click();
  await amount(page).fill("500");
  await payOnHostedPage(page, cards.approved);
  await expectHeading(page, "¡Gracias por tu donación!");
  expect(await shop.order(token)).toMatchObject({ state: "paid", total: 500_00 });
});
