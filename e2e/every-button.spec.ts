import type { Page } from "playwright/test";
import { toForm } from "../test/support/forms";
import { ana, putInCart } from "./support/shopping";
import { expect, test } from "./support/test";

type Press = { name: string; action: string; method: string; fields: [name: string, value: string][] };

/**
 * What each button of a page sends, read by a browser; the checkout's form is filled in. A button for the form of what is
 * typed is not shown on a page that has no such form.
 */
function pressesOf(page: Page, html: string, within: string): Promise<Press[]> {
  const typed = { ...ana, delivery: "pickup" };
  return page.evaluate(
    ([source, values, place]) => {
      const shown = new DOMParser().parseFromString(source, "text/html");
      const buttons = [...shown.querySelectorAll("button:enabled")] as HTMLButtonElement[];
      return buttons
        .filter((button) => button.closest(place) && !button.closest("[hidden]"))
        .filter((button) => button.form || !button.hasAttribute("form"))
        .map((button) => {
          const { form } = button;
          const name = button.ariaLabel ?? button.textContent ?? "";
          if (!form || button.type !== "submit") throw new Error(`${name} does nothing without JavaScript`);
          const data = new FormData(form, button);
          if (data.has("document"))
            for (const [field, value] of Object.entries(values)) data.set(field, value);
          return {
            name,
            action: button.getAttribute("formaction") ?? form.getAttribute("action") ?? "",
            method: form.method,
            fields: [...data].map(([field, value]): [string, string] => [field, String(value)]),
          };
        });
    },
    [html, typed, within] as const,
  );
}

/**
 * Presses a page's buttons, one after the other, as a browser without JavaScript does it. What answers is a page of the
 * shop, or Plexo's; never an error.
 */
async function pressAll(
  page: Page,
  path: string,
  prepare?: () => Promise<void>,
  within = "body",
): Promise<number> {
  // Of the browser only its way of reading a document is asked for.
  await page.goto("about:blank");
  const open = async () => {
    await prepare?.();
    const shown = await page.request.get(path);
    return { shown, presses: await pressesOf(page, await shown.text(), within) };
  };
  let { shown, presses } = await open();
  for (const index of presses.keys()) {
    if (prepare) ({ shown, presses } = await open());
    const { name, action, method, fields } = presses[index] as Press;
    const address = new URL(action, shown.url()).href;
    let answer =
      method === "get"
        ? await page.request.get(address, { params: new URLSearchParams(fields) })
        : await page.request.post(address, {
            multipart: toForm(fields),
            headers: { origin: new URL(address).origin },
            maxRedirects: 0,
          });
    const { location } = answer.headers();
    if (location) {
      expect(answer.status(), `${name} on ${path}`).toBe(303);
      answer = await page.request.get(new URL(location, address).href);
    }
    expect([200, shown.status()], `${name} on ${path}`).toContain(answer.status());
    expect(await answer.text(), `${name} on ${path}`).toMatch(/<h1[\s>]/);
  }
  return presses.length;
}

test("Without JavaScript every button of the catalogue and the cart does what it says", async ({
  page,
  goods,
}) => {
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

test("Without JavaScript every button of the checkout and of an order does what it says", async ({
  page,
  goods,
  order,
  pay,
}) => {
  // An order's pages wait a moment for news of its payment.
  test.setTimeout(120_000);
  const good = await goods.offer({ stock: 50 });
  await putInCart(page, good);
  expect(await pressAll(page, "/checkout", () => putInCart(page, good))).toBeGreaterThanOrEqual(3);

  const { token } = await order({ pickup: true });
  for (const path of [`/orders/${token}`, `/en/orders/${token}`]) {
    expect(await pressAll(page, path), path).toBeGreaterThanOrEqual(3);
  }
  // They wait for news each time that they are shown, and have the same head and foot.
  for (const path of [`/checkout/cancel/${token}`, `/checkout/result/${token}`]) {
    expect(await pressAll(page, path, undefined, "main"), path).toBeGreaterThanOrEqual(1);
  }

  const paid = await order({ pickup: true });
  await pay(paid);
  for (const path of [`/orders/${paid.token}`, `/checkout/result/${paid.token}`]) {
    expect(await pressAll(page, path), path).toBeGreaterThanOrEqual(2);
  }
});
