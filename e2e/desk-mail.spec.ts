import { expectAccessible, expectNothingBeyond } from "./support/accessible";
import { expect, test } from "./support/test";

/** A mail is a part of a mail program's page: no landmarks and no heading of the first level are asked of it. */
const wcag = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];

test("Every mail can be looked at, reads the same as text, and is readable on a phone and on a screen, light and dark", async ({
  page,
  signIn,
}) => {
  test.setTimeout(180_000);
  await signIn("viewer");
  await page.goto("/admin/mail");
  const examples = page.getByRole("region", { name: "Cómo se ve cada correo" }).getByRole("link");
  const addresses = await examples.evaluateAll((links) =>
    links.map((link) => link.getAttribute("href") ?? ""),
  );
  expect(addresses.length).toBeGreaterThanOrEqual(10);
  // Away from the desk, whose policy lets no mail have its own styles.
  await page.goto("about:blank");
  for (const address of addresses) {
    for (const language of ["pt", "en", "es"]) {
      const kind = `${address} in ${language}`;
      const preview = await page.request.get(`${address}?language=${language}`);
      const { html, text } = await page.evaluate(
        (source) => {
          const shown = new DOMParser().parseFromString(source, "text/html");
          const frame = shown.querySelector("iframe");
          return { html: frame?.srcdoc ?? "", text: shown.querySelector("pre")?.textContent ?? "" };
        },
        await preview.text(),
      );
      await page.setViewportSize({ width: 390, height: 800 });
      await page.setContent(html);
      // biome-ignore lint/performance/useDomNodeTextContent: what is seen counts, not what is there
      const shown = (await page.locator("body").innerText()).replaceAll(/\s+/g, " ");
      const lines = text.split("\n").filter((each) => !/^(--|http)|^$/.test(each));
      expect(lines.length, kind).toBeGreaterThanOrEqual(3);
      const words = lines.flatMap((line) => line.split(/[\s()–:]+/));
      expect(
        words.filter((word) => !shown.includes(word)),
        kind,
      ).toEqual([]);
      await expectNothingBeyond(page, kind);
    }
    // The languages differ in words, not in colours and elements.
    await expectAccessible(page, `${address}, light`, wcag);
    await page.emulateMedia({ colorScheme: "dark" });
    await expectAccessible(page, `${address}, dark`, ["color-contrast"]);
    await page.emulateMedia({ colorScheme: "light" });
    await page.setViewportSize({ width: 1280, height: 800 });
    await expectNothingBeyond(page, `${address}, wide`);
  }
});

test("What a shopper would be written is at the desk, looks as it will, and is sent again by whoever may", {
  tag: "@phone",
}, async ({ page, order, pay, shop, signIn, browserErrors }) => {
  // What starts a page's scripts in tests (support/contexts.ts) is kept out of the frame, as anything would be.
  browserErrors.expect(/404 \(Not Found\)/, /Blocked script execution in 'about:srcdoc'/);
  const { token, sessionId } = await order();
  await pay({ token, sessionId });
  const { number } = await shop.order(token);
  await signIn("operator");
  const ofOrder = page.getByRole("link", { name: String(number), exact: true });
  const row = page.getByRole("row").filter({ has: ofOrder });
  await expect(async () => {
    await page.goto("/admin/mail?state=kept&kind=order-paid");
    await expect(row).toHaveCount(1, { timeout: 500 });
  }).toPass();
  await expectAccessible(page);
  await row.getByRole("link").first().click();
  await expect(page.getByRole("heading", { level: 1, name: "Pago confirmado" })).toBeVisible();
  const letter = page.frameLocator("iframe");
  await expect(letter.getByRole("heading", { name: "¡Gracias! Tu pago está confirmado" })).toBeVisible();
  const button = letter.getByRole("link", { name: "Ver el pedido" });
  await expect(button).toHaveAttribute("href", new RegExp(`/orders/${token}$`));
  expect(await button.evaluate((link) => getComputedStyle(link).borderRadius)).toBe("99px");

  await shop.query(
    `UPDATE "Mail" SET "state" = 'failed', "lastError" = 'EENVELOPE 550' WHERE "orderId" = (
    SELECT "id" FROM "Order" WHERE "token" = $1
  ) AND "kind" = 'order-paid'`,
    [token],
  );
  await page.reload();
  await expect(page.getByText("EENVELOPE 550")).toBeVisible();
  await page.getByRole("button", { name: "Enviar de nuevo" }).click();
  await expect(page.getByText("El correo está en cola y sale en un momento.")).toBeVisible();
  await expect(async () => {
    await page.reload();
    await expect(page.getByText("Guardado", { exact: true })).toBeVisible({ timeout: 500 });
  }).toPass();

  await page.goto("/admin/mail/0197b2a0-0000-7000-8000-000000000000");
  await expect(page.getByRole("heading", { level: 1, name: "Acá no hay nada" })).toBeVisible();
});
