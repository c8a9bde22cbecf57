import type { Page } from "playwright/test";
import { formatMoney } from "../lib/money";
import { expectAccessible } from "./support/accessible";
import type { Shop } from "./support/shop";
import { expect, test } from "./support/test";

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

test("The desk begins with what was captured and given back today, and with any other period that one asks for", {
  tag: "@phone",
}, async ({ page, shop, sandbox, signIn, order, pay }) => {
  // So the shop hears of what the merchant does at Plexo without asking.
  await sandbox.switch({ operationCallbacks: true });
  const { token, sessionId } = await order({ stock: 5, priceUyu: 5_000_00 });
  const { id: paymentId } = await pay({ token, sessionId });
  const refund = await fetch(`${sandbox.url}/v1/payments/${paymentId}/refunds`, {
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

test("Without JavaScript any other period is asked for by its days", async ({
  reader,
  signIn,
  order,
  pay,
}) => {
  // The chart is of days with money.
  await pay(await order());
  await signIn("viewer");
  await reader.open("/admin");
  await reader.follow("7 días");
  expect(reader.text).toContain("Por día, UYU");
  await reader.press("Ver", { Desde: "2026-02-02", Hasta: "2026-02-01" });
  expect(reader.text).toContain("Es anterior al primer día.");
  expect(await reader.valueOf("Desde")).toBe("2026-02-02");
  await reader.press("Ver", { Hasta: "2026-02-08" });
  expect(reader.url).toMatch(/from=2026-02-02&to=2026-02-08$/);
  expect(reader.text).toMatch(/26 de enero.*1 de febrero/);
});
