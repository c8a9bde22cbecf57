import { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "playwright/test";
import { expectAccessible } from "./support/accessible";
import { cards, expectHeading, payOnHostedPage } from "./support/hosted";
import { expect, test } from "./support/test";

const wcag = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];

/** A mail by itself, as a mail program shows it: readable by everyone, and not wider than its window. */
async function expectReadable(page: Page, kind: string): Promise<void> {
  const axe = new AxeBuilder({ page }).setLegacyMode();
  const { violations } = await axe.options({ runOnly: wcag, resultTypes: ["violations"] }).analyze();
  expect(
    violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`),
    kind,
  ).toEqual([]);
  const beyond = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  expect(beyond, `${kind}: pixels beyond the window`).toBeLessThanOrEqual(0);
}

test("Every mail can be looked at, reads the same as text, and is readable on a phone and on a screen, light and dark", async ({
  page,
  context,
  signIn,
}) => {
  test.setTimeout(300_000);
  await signIn("viewer");
  await page.goto("/admin/mail");
  const examples = page.getByRole("region", { name: "Cómo se ve cada correo" }).getByRole("link");
  const addresses = await examples.evaluateAll((links) =>
    links.map((link) => link.getAttribute("href") ?? ""),
  );
  expect(addresses.length).toBeGreaterThanOrEqual(10);
  const program = await context.newPage();
  for (const address of addresses) {
    for (const language of ["es", "en", "pt"]) {
      await page.goto(`${address}?language=${language}`);
      const kind = `${address} in ${language}`;
      const html = (await page.locator("iframe").getAttribute("srcdoc")) ?? "";
      const text = (await page.locator("pre").textContent()) ?? "";
      await program.setViewportSize({ width: 390, height: 800 });
      await program.emulateMedia({ colorScheme: "light" });
      await program.setContent(html);
      // biome-ignore lint/performance/useDomNodeTextContent: what is seen counts, not what is there
      const shown = (await program.locator("body").innerText()).replaceAll(/\s+/g, " ");
      for (const line of text.split("\n").filter((each) => !/^(--|http)|^$/.test(each))) {
        for (const word of line.split(/[\s()–:]+/)) expect(shown, kind).toContain(word);
      }
      await expectReadable(program, kind);
      if (language !== "es") continue;
      await program.emulateMedia({ colorScheme: "dark" });
      await expectReadable(program, `${kind}, dark`);
      await program.setViewportSize({ width: 1280, height: 800 });
      await expectReadable(program, `${kind}, wide and dark`);
    }
  }
});

test("What a shopper would be written is at the desk, looks as it will, and is sent again by whoever may", {
  tag: "@phone",
}, async ({ page, buy, shop, signIn, browserErrors }) => {
  browserErrors.expect(/404 \(Not Found\)/);
  const { token } = await buy();
  await payOnHostedPage(page, cards.approved);
  await expectHeading(page, /confirmado/);
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
