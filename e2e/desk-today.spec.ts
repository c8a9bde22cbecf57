import type { Page } from "playwright/test";
import { formatMoney } from "../lib/money";
import { expectAccessible } from "./support/accessible";
import { cards, expectHeading, payOnHostedPage } from "./support/hosted";
import type { Shop } from "./support/shop";
import { expect, test } from "./support/test";
import { ways } from "./support/ways";
import { spanish } from "./support/words";

/** What was captured and given back today, in pesos: as the page should say it. */
async function moneyOfToday(shop: Shop): Promise<string[]> {
  const [sums] = await shop.query<{ gross: number; refunds: number }>(
    `SELECT coalesce(sum("amount") FILTER (WHERE "kind" = 'capture'), 0)::int AS gross,
       coalesce(sum("amount") FILTER (WHERE "kind" <> 'capture'), 0)::int AS refunds
     FROM "MoneyMovement" WHERE "currency" = 'UYU'
       AND ("at" AT TIME ZONE 'America/Montevideo')::date = (now() AT TIME ZONE 'America/Montevideo')::date`,
  );
  const { gross = 0, refunds = 0 } = sums ?? {};
  return [gross, refunds, gross - refunds].map((minor) => formatMoney(minor, "UYU", "es"));
}

async function moneyOnPage(page: Page): Promise<(string | null)[]> {
  const table = page.getByRole("table", { name: "Dinero en UYU" });
  return Promise.all(
    ["Cobrado", "Devuelto", "Neto"].map((row) =>
      table.getByRole("row", { name: row }).getByRole("cell").first().textContent(),
    ),
  );
}

for (const { tag, how } of ways) {
  test(`The desk begins with what was captured and given back today, and with any other period that one asks for, ${how}`, {
    tag,
  }, async ({ page, shop, sandbox, signIn, buy }) => {
    // So the shop hears of what the merchant does at Plexo without asking.
    await sandbox.switch({ operationCallbacks: true });
    const { token } = await buy({ stock: 5, priceUyu: 5_000_00 });
    await payOnHostedPage(page, cards.approved);
    await expectHeading(page, spanish.result.paid);
    const [payment] = await shop.payments(token);
    const refund = await fetch(`${sandbox.url}/v1/payments/${payment?.plexoId}/refunds`, {
      method: "POST",
      headers: {
        authorization: `Basic ${Buffer.from("221:sandbox-key").toString("base64")}`,
        "content-type": "application/json",
      },
      body: JSON.stringify({ referenceId: `op-${token}`, type: "partial-refund", amount: 1_000 }),
    });
    expect(refund.ok, await refund.text()).toBe(true);
    await expect.poll(async () => (await shop.order(token)).state).toBe("partially_refunded");

    await signIn("viewer");
    await page.goto("/admin");
    await expect(page.getByText("America/Montevideo")).toBeVisible();
    expect(await moneyOnPage(page)).toEqual(await moneyOfToday(shop));
    await expect(page.getByRole("img", { name: "Por hora del día, UYU" })).toBeVisible();
    await page.getByText("Ver los números").first().click();
    await expect(page.getByRole("rowheader", { name: "23:00" }).first()).toBeVisible();
    await expectAccessible(page);

    await page.getByRole("link", { name: "7 días" }).click();
    await expect(page.getByRole("link", { name: "7 días" })).toHaveAttribute("aria-current", "page");
    await expect(page.getByRole("img", { name: "Por día, UYU" })).toBeVisible();
    await expectAccessible(page);

    await page.getByText("Otro período").click();
    await page.getByLabel("Desde").fill("2026-02-02");
    await page.getByLabel("Hasta").fill("2026-02-01");
    await page.getByRole("button", { name: "Ver", exact: true }).click();
    await expect(page.getByText("Es anterior al primer día.")).toBeVisible();
    await expect(page.getByLabel("Desde")).toHaveValue("2026-02-02");
    await page.getByLabel("Hasta").fill("2026-02-08");
    await page.getByRole("button", { name: "Ver", exact: true }).click();
    await expect(page).toHaveURL(/from=2026-02-02&to=2026-02-08$/);
    await expect(page.getByText(/26 de enero.*1 de febrero/)).toBeVisible();
  });
}
