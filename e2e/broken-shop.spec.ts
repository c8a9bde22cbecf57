import type { Page } from "playwright/test";
import { cards } from "./support/hosted";
import { expectFormKept } from "./support/kept-form";
import { expectPayment, purchaseOf } from "./support/purchase";
import type { Shop } from "./support/shop";
import { fillCheckout, goToCheckout, payButton, putInCart } from "./support/shopping";
import { expect, test } from "./support/test";
import { spanish } from "./support/words";

const note = "Timbre 3, después de las 18.";
const told = (page: Page) => page.getByRole("alert").filter({ hasText: spanish.failure });

type Breakage = {
  what: string;
  words: string;
  breaks: (page: Page, shop: Shop) => Promise<unknown>;
  mend: (page: Page, shop: Shop) => Promise<unknown>;
};

const noShop = "No logramos comunicarnos con la tienda.";
const noForms = (page: Page, answer: "abort" | "busy") =>
  page.route("**/checkout", (route) => {
    if (route.request().method() !== "POST") return route.fallback();
    return answer === "abort" ? route.abort() : route.fulfill({ status: 503, json: { error: {} } });
  });
const rename = (shop: Shop, from: string, to: string) =>
  shop.query(`ALTER TABLE "${from}" RENAME TO "${to}"`);

const breakages: Breakage[] = [
  {
    what: "the connection is gone",
    words: noShop,
    breaks: (page) => noForms(page, "abort"),
    mend: (page) => page.unroute("**/checkout"),
  },
  {
    what: "the shop has no room",
    words: noShop,
    breaks: (page) => noForms(page, "busy"),
    mend: (page) => page.unroute("**/checkout"),
  },
  {
    what: "the shop's database fails",
    words: "Algo falló en la tienda.",
    breaks: (_page, shop) => rename(shop, "OrderLine", "Gone"),
    mend: (_page, shop) => rename(shop, "Gone", "OrderLine"),
  },
];

for (const { what, words, breaks, mend } of breakages) {
  test(`When ${what} as "pay" is pressed, nothing typed is lost, and pressing it again works`, async ({
    page,
    shop,
    goods,
    pay,
    browserErrors,
  }) => {
    browserErrors.expect(/Failed to load resource/);
    const good = await goods.offer({ stock: 1 });
    await putInCart(page, good);
    await goToCheckout(page);
    await fillCheckout(page, { note });
    await breaks(page, shop);
    try {
      await payButton(page).click();
      await expect(told(page)).toContainText(words);
      await expect(told(page)).toContainText("Tu carrito y tus datos siguen acá.");
      await expectFormKept(page, note);
    } finally {
      await mend(page, shop);
    }
    await payButton(page).click();
    await pay(await purchaseOf(page, shop));
  });
}

test("When the connection is gone as a payment is resumed, the page says so and stays", async ({
  page,
  shop,
  sandbox,
  order,
  pay,
  browserErrors,
}) => {
  browserErrors.expect(/Failed to load resource/);
  const { token, sessionId } = await order();
  await sandbox.pay(sessionId, cards.declined);
  await expectPayment(shop, token, "denied");
  await page.goto(`/orders/${token}`);
  await page.route(`**/orders/${token}`, (route) =>
    route.request().method() === "POST" ? route.abort() : route.fallback(),
  );
  await page.getByRole("button", { name: spanish.result.again }).click();
  await expect(told(page)).toContainText("Algo falló en la tienda.");
  await page.unroute(`**/orders/${token}`);
  await page.getByRole("button", { name: spanish.result.again }).click();
  await pay(await purchaseOf(page, shop));
});
