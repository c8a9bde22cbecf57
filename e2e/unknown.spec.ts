import { expectHeading, headingOf } from "./support/hosted";
import { expect, test } from "./support/test";
import { english, spanish } from "./support/words";

const trace = /Error:|at [\w.]+ \(|node_modules|digest/i;

for (const { what, path } of [
  { what: "product", path: "/products/no-existe" },
  { what: "category", path: "/categories/no-existe" },
  { what: "page", path: "/no-existe" },
  { what: "page below a product", path: "/products/mate-galleta/no-existe" },
]) {
  test(`An unknown ${what} is answered with 404 and a page that says so, in the shopper's language`, async ({
    request,
  }) => {
    for (const [prefix, says] of [
      ["", "Acá no hay nada"],
      ["/en", "There is nothing here"],
    ] as const) {
      const response = await request.get(prefix + path);
      expect(response.status()).toBe(404);
      const html = await response.text();
      expect(headingOf(html)).toBe(says);
      expect(html.replaceAll(/<script[\s\S]*?<\/script>/g, "")).not.toMatch(trace);
    }
  });
}

test("The page of nothing leads back to the goods", async ({ page, browserErrors }) => {
  browserErrors.expect(/404 \(Not Found\)/);
  await page.goto("/products/no-existe");
  await expectHeading(page, "Acá no hay nada");
  await expect(page.locator("body")).not.toContainText(trace, { useInnerText: true });
  await page.getByRole("link", { name: "Ver todos los productos" }).click();
  await expectHeading(page, "Todos los productos");
});

for (const token of ["AAAAAAAAAAAAAAAAAAAAAA", "1", "%3Cscript%3E", "'%20OR%201=1"]) {
  test(`An order whose link is ${token} is not found, on each of its pages`, async ({ request }) => {
    for (const path of ["/orders/", "/checkout/result/", "/checkout/cancel/", "/en/orders/"]) {
      const response = await request.get(`${path}${token}`);
      expect(response.status()).toBe(404);
      const html = await response.text();
      expect(headingOf(html)).toBe((path.startsWith("/en") ? english : spanish).result.unknown);
      expect(html.replaceAll(/<script[\s\S]*?<\/script>/g, "")).not.toMatch(trace);
    }
  });
}

test("A return that names no order, in a browser that remembers none, says that the payment counts all the same", async ({
  page,
}) => {
  for (const path of ["/checkout/result", "/checkout/cancel"]) {
    await page.goto(path);
    await expectHeading(page, spanish.result.unknown);
    await expect(page.getByText("Si pagaste, el pedido se confirma igual.")).toBeVisible();
  }
});
