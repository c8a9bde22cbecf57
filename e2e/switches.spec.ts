import type { Page } from "playwright/test";
import { purchaseOf } from "./support/purchase";
import { ana, fillCheckout, goToCheckout, putInCart } from "./support/shopping";
import { expect, test } from "./support/test";
import { ways } from "./support/ways";
import { english, spanish } from "./support/words";

const field = (page: Page, label: string) => page.getByLabel(label, { exact: true });
const note = "Timbre 3 & «fondo»\nDespués de las 18";

for (const { tag, how } of ways) {
  test(`Another currency and another language at the checkout keep what was typed there ${how}`, {
    tag,
  }, async ({ page, goods, shop }) => {
    await putInCart(page, await goods.offer());
    await goToCheckout(page);
    // Not all of it: what is required does not stand in the way.
    await fillCheckout(page, { note });
    await field(page, spanish.checkout.phone).fill("");
    const dollars = page.getByRole("button", { name: "USD" });
    await dollars.click();
    await expect(dollars).toHaveAttribute("aria-pressed", "true");
    await expect(page.getByText(/^US\$/).first()).toBeVisible();
    await page.getByRole("button", { name: "English" }).last().click();
    await expect(page.getByRole("heading", { level: 1, name: english.checkout.title })).toBeVisible();
    await expect(page).toHaveURL("/en/checkout");
    await expect(dollars).toHaveAttribute("aria-pressed", "true");
    await expect(page.getByText(/^US\$/).first()).toBeVisible();
    await expect(field(page, english.checkout.name)).toHaveValue(ana.name);
    await expect(field(page, english.checkout.document)).toHaveValue(ana.document);
    await expect(field(page, english.checkout.department)).toHaveValue(ana.department);
    await expect(page.getByLabel(english.checkout.note)).toHaveValue(note);

    // "Enter" in a field pays, and presses nothing of the head.
    await field(page, english.checkout.phone).fill(ana.phone);
    await field(page, english.checkout.phone).press("Enter");
    const { token } = await purchaseOf(page, shop);
    expect(await shop.order(token)).toMatchObject({ currency: "USD", locale: "en", note });
  });

  test(`Another currency and language keep the code of a gift card that is typed ${how}`, { tag }, async ({
    page,
    goods,
  }) => {
    await putInCart(page, await goods.offer());
    await page.goto("/cart");
    await page.getByLabel("Código").fill("ABCD-1234");
    await page.getByRole("button", { name: "USD" }).click();
    await expect(page.getByRole("button", { name: "USD", pressed: true })).toBeVisible();
    await expect(page.getByLabel("Código")).toHaveValue("ABCD-1234");
    await page.getByRole("button", { name: "Português" }).last().click();
    await expect(page).toHaveURL("/pt/cart");
    await expect(page.getByLabel("Código")).toHaveValue("ABCD-1234");
  });
}

test("The switches stand where they stood for the keyboard, and nothing unseen stands before them", async ({
  page,
}) => {
  await page.goto("/account/sign-in");
  await field(page, "Correo electrónico").fill("ana@example.com");
  await page.getByRole("link", { name: "Ombú" }).first().focus();
  const passed: string[] = [];
  for (let presses = 0; presses < 6; presses++) {
    await page.keyboard.press("Tab");
    passed.push(
      await page.locator(":focus").evaluate((it) => it.textContent || it.getAttribute("name") || ""),
    );
  }
  expect(passed).toEqual([expect.anything(), expect.anything(), "English", "Português", "UYU", "USD"]);
  await page.keyboard.press("Enter");
  await expect(page.getByRole("button", { name: "USD", pressed: true })).toBeVisible();
  await expect(field(page, "Correo electrónico")).toHaveValue("ana@example.com");
});
