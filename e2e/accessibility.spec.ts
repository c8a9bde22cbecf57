import type { Page } from "playwright/test";
import { expectAccessible } from "./support/accessible";
import { cards, expectHeading, onHostedPage, payOnHostedPage } from "./support/hosted";
import { addToCart, fillCheckout, goToCheckout, payButton, putInCart } from "./support/shopping";
import { expect, test } from "./support/test";
import { spanish } from "./support/words";

const pages = [
  { path: "/", title: "De este lado del río" },
  { path: "/en", title: "From this side of the river" },
  { path: "/categories/lana", title: "Lana" },
  { path: "/products", title: "Todos los productos" },
  { path: "/products?q=zzz", title: "Todos los productos" },
  { path: "/products/buzo-de-lana", title: "Buzo de lana" },
  { path: "/products/disco-de-candombe", title: /candombe/i },
  { path: "/cart", title: spanish.cart.empty },
  { path: "/checkout", title: spanish.cart.empty },
  { path: "/no-existe", title: "Acá no hay nada" },
  { path: "/orders/AAAAAAAAAAAAAAAAAAAAAA", title: spanish.result.unknown },
];

test("The pages of the catalogue and those of nothing have no accessibility violations", async ({
  page,
  browserErrors,
}) => {
  test.setTimeout(180_000);
  browserErrors.expect(/404 \(Not Found\)/);
  for (const { path, title } of pages) {
    await page.goto(path);
    await expectHeading(page, title);
    await expectAccessible(page);
  }
});

test("Cart and checkout have no accessibility violations, with everything wrong neither", async ({
  page,
  goods,
}) => {
  const good = await goods.offer({ stock: 3, priceUyu: 2_000_00 });
  await addToCart(page, good, { quantity: 3 });
  await expectAccessible(page);
  await goToCheckout(page);
  await expectAccessible(page);
  await page.getByLabel(spanish.checkout.name, { exact: true }).fill("");
  await payButton(page).click();
  await expect(page.getByRole("alert").filter({ hasText: /datos para corregir/ })).toBeVisible();
  await expectAccessible(page);

  await goods.setAvailable(good, 1);
  await fillCheckout(page);
  await payButton(page).click();
  await expect(page.getByText(/queda 1 unidad/).first()).toBeVisible();
  await expectAccessible(page);
  await page.goto("/cart");
  await expect(page.getByText("Solo queda 1.")).toBeVisible();
  await expectAccessible(page);
});

test("The notice that Plexo fails has no accessibility violations", async ({ page, sandbox, goods }) => {
  await putInCart(page, await goods.offer());
  await goToCheckout(page);
  await fillCheckout(page);
  await sandbox.fault({ endpoint: "POST /v1/sessions", fault: "status", status: 500 });
  await payButton(page).click();
  await expect(page.getByRole("alert").filter({ hasText: spanish.failure })).toBeVisible();
  await expectAccessible(page);
});

test("The hosted page has no accessibility violations, empty, with errors and after a decline", async ({
  page,
  buy,
  browserErrors,
}) => {
  browserErrors.expect(/422 \(Unprocessable/);
  await buy();
  await expectAccessible(page);
  await page.getByText("Tarjetas de prueba", { exact: true }).click();
  await expectAccessible(page);
  await page.getByRole("button", { name: spanish.hosted.pay }).click();
  await expect(page.getByText("Escribí el número de la tarjeta.").first()).toBeVisible();
  await expectAccessible(page);
  await payOnHostedPage(page, cards.declined);
  await expect(page.getByRole("alert")).toContainText(spanish.hosted.declined);
  await expectAccessible(page);
});

test("The hosted page's errors have no accessibility violations without JavaScript", {
  tag: "@nojs",
}, async ({ page, buy, browserErrors }) => {
  browserErrors.expect(/422 \(Unprocessable/);
  await buy();
  await page.getByRole("button", { name: spanish.hosted.pay }).click();
  await expect(page.getByRole("alert")).toContainText("Hay 5 datos para corregir");
  await expect(page.getByLabel(spanish.hosted.number, { exact: true })).toHaveAccessibleDescription(
    /Escribí el número de la tarjeta/,
  );
});

test("An expired hosted page and its shop pages have no accessibility violations", async ({
  page,
  shop,
  sandbox,
  buy,
  browserErrors,
}) => {
  browserErrors.expect(/410 \(Gone\)/);
  const { token, attempt, sessionId } = await buy();
  await sandbox.expireSession(sessionId);
  await shop.letSessionExpire(attempt.id);
  await page.reload();
  await expectHeading(page, spanish.hosted.expired);
  await expectAccessible(page);
  await page.goto(`/checkout/result/${token}`);
  await expectHeading(page, spanish.result.expired);
  await expectAccessible(page);
});

for (const { state, card, pages } of [
  {
    state: "nobody paid",
    card: undefined,
    pages: [
      ["/checkout/result", spanish.result.unpaid],
      ["/checkout/cancel", spanish.result.cancelled],
      ["/orders", /^Pedido/],
    ],
  },
  {
    state: "was declined",
    card: cards.declined,
    pages: [
      ["/checkout/result", spanish.result.declined],
      ["/orders", /^Pedido/],
    ],
  },
  {
    state: "is being confirmed",
    card: cards.pending,
    pages: [
      ["/checkout/result", spanish.result.confirming],
      ["/orders", /^Pedido/],
    ],
  },
  {
    state: "is paid",
    card: cards.approved,
    pages: [
      ["/checkout/result", spanish.result.paid],
      ["/orders", /^Pedido/],
      ["/en/orders", /^Order no/],
    ],
  },
] as const) {
  test(`The pages of an order that ${state} have no accessibility violations`, async ({
    page,
    shop,
    sandbox,
    order,
  }) => {
    const { token, sessionId } = await order();
    if (card) {
      await sandbox.pay(sessionId, card);
      await expect.poll(async () => (await shop.payments(token)).length).toBe(1);
    }
    for (const [path, title] of pages) {
      await page.goto(`${path}/${token}`);
      await expectHeading(page, title);
      await expectAccessible(page);
    }
  });
}

/** Presses Tab until the focus is on it. */
async function tabTo(
  page: Page,
  role: "button" | "link" | "textbox" | "radio" | "combobox",
  name: string | RegExp,
) {
  const target = page
    .getByRole(role, { name, exact: typeof name === "string" })
    .filter({ visible: true })
    .first();
  await expect(target).toBeVisible();
  for (let presses = 0; presses < 80; presses++) {
    await page.keyboard.press("Tab");
    if (await target.evaluate((element) => element === document.activeElement)) return;
  }
  throw new Error(`Tab never reaches ${role} ${name}.`);
}

test("A purchase can be made with the keyboard alone", async ({ page, shop, goods }) => {
  const good = await goods.offer();
  const type = async (role: "textbox" | "combobox", name: string, text: string) => {
    await tabTo(page, role, name);
    await page.keyboard.type(text);
  };
  await page.goto(`/products/${good.slug}`);
  await page.keyboard.press("Tab");
  await expect(page.getByRole("link", { name: "Ir al contenido" })).toBeFocused();
  await page.keyboard.press("Enter");
  await tabTo(page, "button", spanish.product.add);
  await page.keyboard.press("Enter");
  await expectHeading(page, spanish.cart.title);
  await tabTo(page, "link", spanish.cart.checkout);
  await page.keyboard.press("Enter");
  await expectHeading(page, spanish.checkout.title);

  const { checkout, hosted } = spanish;
  await type("textbox", checkout.name, "Ana Suárez");
  await type("textbox", checkout.email, "ana@example.com");
  await type("textbox", checkout.phone, "099123456");
  await type("textbox", checkout.document, "12345672");
  await tabTo(page, "radio", checkout.delivered);
  await page.keyboard.press("ArrowDown");
  await expect(page.getByRole("radio", { name: checkout.pickup })).toBeChecked();
  await tabTo(page, "button", checkout.pay);
  await page.keyboard.press("Enter");

  await onHostedPage(page);
  await type("textbox", hosted.number, cards.approved);
  await type("textbox", hosted.expiry, `12${(new Date().getFullYear() + 3) % 100}`);
  await page.keyboard.press("Tab");
  await expect(page.getByLabel(hosted.code, { exact: true })).toBeFocused();
  await page.keyboard.type("123");
  await type("textbox", hosted.holder, "Ana Suárez");
  await type("textbox", hosted.email, "ana@example.com");
  await page.keyboard.press("Enter");
  await expectHeading(page, spanish.result.paid);
  expect(await shop.ordersOf(good.sku)).toMatchObject([{ state: "paid", delivery: "pickup" }]);
});
