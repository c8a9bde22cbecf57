import { onHostedPage } from "./support/hosted";
import { expect, test } from "./support/test";

test("The hosted page is on another site than the shop, at the address that Plexo returned", async ({
  page,
  stack,
  sandbox,
  buyByHand,
}) => {
  const { attempt } = await buyByHand();
  const [session] = await sandbox.sessions(attempt.sessionReference);
  expect(page.url()).toBe(session?.url);
  expect(new URL(page.url()).origin).toBe(new URL(stack.sandbox.url).origin);
  expect(new URL(page.url()).hostname).not.toBe(new URL(stack.url).hostname);
  // The shop's order link must not travel along.
  expect(await page.evaluate(() => document.referrer)).toBe("");
});

test("The shop's policy lets the form lead to the hosted page and blocks nothing on the way", async ({
  page,
  stack,
  buyByHand,
}) => {
  const violations: string[] = [];
  await page.exposeFunction("reportViolation", (text: string) => violations.push(text));
  await page.addInitScript(() => {
    addEventListener("securitypolicyviolation", (event) => {
      Reflect.get(window, "reportViolation")(`${event.violatedDirective} ${event.blockedURI}`);
    });
  });
  await buyByHand();
  await onHostedPage(page);
  expect(violations).toEqual([]);
  expect(new URL(page.url()).origin).toBe(stack.sandbox.url);
});

for (const path of ["/", "/cart", "/checkout", "/products/mate-galleta", "/no-existe"]) {
  test(`The page ${path} carries the headers that protect it`, async ({ request, stack }) => {
    const first = (await request.get(path)).headers();
    const policy = first["content-security-policy"] ?? "";
    expect(policy).toContain("default-src 'self'");
    expect(policy).toContain(`form-action 'self' ${new URL(stack.sandbox.url).origin}`);
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).toContain("object-src 'none'");
    expect(policy).not.toContain("unsafe");
    expect(first).toMatchObject({
      "x-content-type-options": "nosniff",
      "x-frame-options": "DENY",
      "referrer-policy": "same-origin",
      "cross-origin-opener-policy": "same-origin",
    });
    expect(first["permissions-policy"]).toContain("payment=()");

    const nonce = /'nonce-([^']+)'/;
    const second = (await request.get(path)).headers()["content-security-policy"] ?? "";
    expect(nonce.exec(policy)?.[1]).toBeTruthy();
    expect(nonce.exec(second)?.[1]).not.toBe(nonce.exec(policy)?.[1]);
  });
}

test("Pages about a cart or an order are kept in no cache", async ({ request, order }) => {
  const { token } = await order();
  for (const path of [
    "/cart",
    "/checkout",
    `/orders/${token}`,
    `/checkout/result/${token}`,
    `/checkout/cancel/${token}`,
  ]) {
    expect((await request.get(path)).headers()["cache-control"], path).toContain("no-store");
  }
});

test("An order's page tells other sites and search engines nothing", async ({ page, order }) => {
  const { token } = await order();
  await page.goto(`/orders/${token}`);
  await expect(page.locator('meta[name="robots"]')).toHaveAttribute("content", /noindex/);
  const { "referrer-policy": policy } = (await page.request.get(`/orders/${token}`)).headers();
  expect(policy).toBe("same-origin");
});

test("Every page says that this is a test, in its own language", async ({ request }) => {
  for (const path of [
    "/",
    "/products",
    "/cart",
    "/checkout",
    "/no-existe",
    "/orders/AAAAAAAAAAAAAAAAAAAAAA",
  ]) {
    const html = await (await request.get(path)).text();
    expect(html, path).toContain("Modo de prueba: no se cobra dinero de verdad y nada se envía.");
  }
  const english = await (await request.get("/en/cart")).text();
  expect(english).toContain("Test mode: no real money is charged and nothing is shipped.");
});

test("The hosted page says that it is a sandbox", async ({ page, buy }) => {
  await buy();
  await expect(page.getByText("Es una prueba: acá no se mueve dinero de verdad.")).toBeVisible();
});
