import type { Page } from "playwright/test";
import { expectAccessible } from "./support/accessible";
import { expect, test } from "./support/test";

/** A session that a shop asked the sandbox for; no shop listens for its callbacks. */
async function createSession(sandboxUrl: string, callbackUrl = "http://127.0.0.1:9/callbacks") {
  const unique = crypto.randomUUID().slice(0, 12);
  const response = await fetch(`${sandboxUrl}/v1/sessions`, {
    method: "POST",
    headers: { authorization: `Basic ${btoa("221:sandbox-key")}` },
    body: JSON.stringify({
      merchantId: 3243,
      referenceId: `session-${unique}`,
      type: "checkout",
      paymentRequest: {
        referenceId: `payment-${unique}`,
        invoiceNumber: unique,
        installments: 1,
        amount: { total: 1990.5, currency: "UYU" },
      },
      settings: { callbacks: { paymentCallbackUrl: callbackUrl } },
    }),
  });
  const { id } = (await response.json()) as { id: string };
  return { id, reference: `session-${unique}`, path: `${sandboxUrl}/_sandbox/sessions/${id}` };
}

// The clock belongs to the worker's sandbox, whatever became of the test that moved it.
test.afterEach(({ sandbox }) => sandbox.resetClock());

const timeline = (page: Page) => page.getByRole("listitem").filter({ has: page.locator("time") });
const button = (page: Page, name: string | RegExp) => page.getByRole("button", { name });

test("The panel follows a session from its creation to its payment without a reload", async ({
  page,
  stack,
  sandbox,
}) => {
  await page.goto(`${stack.sandbox.url}/_sandbox`);
  await expect(page.getByText("Live", { exact: true })).toBeVisible();
  const { reference } = await createSession(stack.sandbox.url);
  const row = page.getByRole("link", { name: reference });
  await expect(row).toContainText("pending");
  await row.click();
  await page.getByLabel("Card to pay with").selectOption({ label: "Stays pending · VISA 0101" });
  await button(page, "Pay").click();
  await expect(page.getByRole("status")).toHaveText(
    "The card was tried, as if by a payer. Whether it pays is not decided yet.",
  );
  await expect(timeline(page).filter({ hasText: "Purchase created" })).toBeVisible();
  const [payment] = await sandbox.payments(reference.replace("session", "payment"));
  await sandbox.settle(payment?.id ?? "", "approved");
  await expect(timeline(page).filter({ hasText: "Purchase approved" })).toBeVisible();
});

test("A pending payment is approved by its button, and stays where the reader is", async ({
  page,
  stack,
  sandbox,
}) => {
  const { id, path } = await createSession(stack.sandbox.url);
  await sandbox.pay(id, "4000000000000101");
  await page.goto(path);
  await page.getByText("The session as the control API shows it").click();
  await button(page, "Approve").focus();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("status")).toHaveText("The payment is decided.");
  await expect(timeline(page).filter({ hasText: "Purchase approved" })).toBeVisible();
  await expect(page.getByRole("region", { name: "Session", exact: true })).toBeVisible();
});

test("What a form said stays, and what is being clicked stays in its place, whatever else happens", async ({
  page,
  stack,
  sandbox,
}) => {
  await sandbox.rule({ callbacks: "drop" });
  const { id, reference } = await createSession(stack.sandbox.url);
  await sandbox.pay(id);
  await page.goto(`${stack.sandbox.url}/_sandbox/callbacks`);
  const callback = page.getByRole("listitem").filter({ hasText: reference });
  await callback.getByRole("button", { name: /Send now/ }).click();
  await expect(page.getByRole("status")).toContainText("Sent again");
  await callback.getByText(reference).hover();
  await page.mouse.down();
  const other = await createSession(stack.sandbox.url);
  await sandbox.pay(other.id);
  await expect(page.getByRole("listitem").filter({ hasText: other.reference })).toContainText("dropped");
  // The new one comes above: the pointer lets go where the pressed one is now.
  await callback.getByText(reference).hover();
  await page.mouse.up();
  await expect(callback.getByRole("region", { name: /Body of/ })).toBeVisible();
  await expect(page.getByRole("status")).toContainText("Sent again");
});

test("A dropped callback is sent by its button, and shows what came of it", async ({
  page,
  stack,
  sandbox,
}) => {
  await sandbox.rule({ callbacks: "drop" });
  const { id, reference } = await createSession(stack.sandbox.url);
  await sandbox.pay(id);
  await page.goto(`${stack.sandbox.url}/_sandbox/callbacks?reference=${reference}`);
  const callback = page.getByRole("listitem").filter({ hasText: reference });
  await expect(callback).toContainText("dropped");
  await callback.getByRole("button", { name: /Send now/ }).click();
  await expect(page.getByRole("status")).toContainText("Sent again");
  await callback.getByText(reference).click();
  await expect(callback.getByRole("region", { name: /Body of/ })).toContainText('"status": "approved"');
});

test("Faults and rules are set, turned off and taken away", async ({ page, stack, sandbox }) => {
  await page.goto(`${stack.sandbox.url}/_sandbox/faults`);
  await page.getByLabel("What happens").selectOption("latency");
  await expect(page.getByLabel("Status", { exact: true })).toBeHidden();
  await page.getByLabel("Milliseconds").fill("1");
  await page.getByLabel(/^For the next/).fill("5");
  await button(page, "Set the fault").click();
  const toggle = page.getByRole("switch", { name: /1 ms late/ });
  await expect(toggle).toBeChecked();
  await toggle.click();
  await expect(toggle).not.toBeChecked();
  await button(page, /Remove 1 ms late/).click();
  await expect(toggle).toBeHidden();

  await page.goto(`${stack.sandbox.url}/_sandbox/callbacks`);
  await page.getByLabel("How").selectOption("repeat");
  await page.getByLabel("Times").fill("3");
  await button(page, "Set the rule").click();
  await expect(page.getByText("sent 3 times")).toBeVisible();
  await sandbox.behave();
  await expect(page.getByText("sent 3 times")).toBeHidden();
});

test("A switch is set and taken back, and what it leaves open is decided by a button", async ({
  page,
  stack,
  sandbox,
}) => {
  const { id } = await createSession(stack.sandbox.url);
  const payment = await sandbox.pay(id);
  await page.goto(`${stack.sandbox.url}/_sandbox/switches`);
  await page.getByLabel("Refunds").selectOption("pending");
  await button(page, "Switch").click();
  await expect(page.getByRole("status")).toHaveText("Switched, from now on.");
  await expect(page.getByText('refunds "pending"')).toBeVisible();
  await fetch(`${stack.sandbox.url}/v1/payments/${payment.id}/refunds`, {
    method: "POST",
    headers: { authorization: `Basic ${btoa("221:sandbox-key")}` },
    body: JSON.stringify({ referenceId: "refund-1" }),
  });
  await button(page, /Back to usual/).click();
  await expect(page.getByText("Nothing is switched")).toBeVisible();

  await page.goto(`${stack.sandbox.url}/_sandbox/payments/${payment.id}`);
  await button(page, "Approve refund refund-1").click();
  await expect(page.getByRole("status")).toHaveText("The payment is decided.");
  await expect(timeline(page).filter({ hasText: "Refund approved" })).toBeVisible();
});

test("The clock moves by a button, and a session expires with it", async ({ page, stack }) => {
  const { path } = await createSession(stack.sandbox.url);
  await page.goto(path);
  await button(page, "Move the clock 30 minutes forward").click();
  await expect(page.getByText("30 min ahead")).toBeVisible();
  await expect(page.getByRole("article").getByText("expired", { exact: true })).toBeVisible();
  await button(page, "Real time").click();
  await expect(page.getByText("30 min ahead")).toBeHidden();
});

test("A card's number is copied by its button", async ({ page, context, stack }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await page.goto(`${stack.sandbox.url}/_sandbox/cards`);
  const copy = button(page, "Copy the VISA card ending in 4905");
  await copy.click();
  await expect(copy).toHaveText("Copied");
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe("4507990000004905");
});

// Only colours depend on the scheme; that nothing is too wide is seen on both.
for (const [colorScheme, tag, rules] of [
  ["light", "", undefined],
  ["dark", " @phone", ["color-contrast", "target-size"]],
] as const) {
  test(`Every page of the panel is accessible and fits, ${colorScheme}${tag}`, async ({
    page,
    stack,
    sandbox,
  }) => {
    const { id, path } = await createSession(stack.sandbox.url);
    const payment = await sandbox.pay(id, "4000000000000101");
    await sandbox.fault({ fault: "status", status: 503, endpoint: "GET /v1/merchants" });
    await page.emulateMedia({ colorScheme });
    for (const each of [
      "",
      "/payments",
      `/payments/${payment.id}`,
      "/callbacks",
      "/faults",
      "/switches",
      "/cards",
      "/connect",
    ]) {
      await page.goto(`${stack.sandbox.url}/_sandbox${each}`);
      await expectAccessible(page, each, rules);
    }
    await page.goto(path);
    for (const summary of await page.locator("summary").all()) await summary.click();
    await expectAccessible(page, path, rules);
  });
}

test("Without JavaScript the panel pays a session and moves the clock @nojs", async ({ page, stack }) => {
  const { path } = await createSession(stack.sandbox.url);
  await page.goto(path);
  await page.getByLabel("Card to pay with").selectOption({ label: "Declined · VISA 0002" });
  await button(page, "Pay").click();
  await expect(page.getByRole("status")).toHaveText("The card was tried, as if by a payer. It did not pay.");
  await expect(timeline(page).filter({ hasText: "Purchase denied" })).toBeVisible();
  await button(page, "Move the clock 30 minutes forward").click();
  await expect(page.getByRole("article").getByText("expired", { exact: true })).toBeVisible();
  await button(page, "Real time").click();
  await page.getByRole("link", { name: "Reload" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
});
