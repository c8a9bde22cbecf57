import { mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import type { Page } from "playwright/test";
import { Sandbox } from "../../test/support/sandbox";
import { expectAccessible } from "./accessible";
import { test as base, expect } from "./base";

const authorization = `Basic ${btoa("221:sandbox-key")}`;

/** The sandbox alone, called as any shop would, and a page where payers come back to. */
export class Gateway {
  constructor(
    readonly control: Sandbox,
    readonly shopUrl: string,
  ) {}

  // biome-ignore lint/suspicious/noExplicitAny: a test looks into answers freely.
  async call(pathAndQuery: string, body?: object): Promise<any> {
    const response = await fetch(this.control.url + pathAndQuery, {
      method: body ? "POST" : "GET",
      headers: { authorization },
      ...(body && { body: JSON.stringify(body) }),
    });
    const text = await response.text();
    if (!response.ok) throw new Error(`The sandbox answered ${response.status} to ${pathAndQuery}: ${text}`);
    return JSON.parse(text);
  }

  /** The addresses of a new checkout session's page and of that for a frame; the reference of what is paid there. */
  async checkout(settings: object = {}, session: object = {}) {
    const referenceId = `payment-${Math.random().toString(36).slice(2)}`;
    const { actions } = await this.call("/v1/sessions", {
      merchantId: 3243,
      referenceId: `session-of-${referenceId}`,
      type: "checkout",
      paymentRequest: {
        referenceId,
        invoiceNumber: "A-1001",
        installments: 1,
        amount: { total: 1234.5, currency: "UYU" },
      },
      settings: { ...this.settings(), ...settings },
      ...session,
    });
    return { page: actions[0].href as string, embedded: actions[1].href as string, referenceId };
  }

  /** The address of a new tokenization session's page. */
  async cards(customerId: string, tokenization: object = {}): Promise<string> {
    const { actions } = await this.call("/v1/sessions", {
      merchantId: 3243,
      referenceId: "cards",
      type: "tokenization",
      customerId,
      settings: { ...this.settings(), tokenization },
    });
    return actions[0].href;
  }

  async customer(): Promise<string> {
    return (await this.call("/v1/customers", { email: "ana@example.com", firstName: "Ana" })).id;
  }

  /** Newest first. */
  async payments(referenceId: string) {
    return (await this.call(`/v1/payments/query?merchantId=3243&referenceId=${referenceId}`)).items;
  }

  private settings() {
    return { redirects: { defaultUrl: `${this.shopUrl}/result`, cancelUrl: `${this.shopUrl}/cancel` } };
  }
}

async function startGateway() {
  const folder = mkdtempSync(path.join(tmpdir(), "plexo-sandbox-e2e-"));
  const sandbox = await Sandbox.start(folder);
  const shop = createServer((request, response) => {
    response.writeHead(200, { "content-type": "text/html" });
    response.end(`<!doctype html><html lang="es"><title>Tienda</title><h1>${request.url}</h1></html>`);
  });
  await new Promise<void>((resolve) => shop.listen(0, "127.0.0.1", resolve));
  const stop = async () => {
    shop.closeAllConnections();
    shop.close();
    await sandbox.stop();
    rmSync(folder, { recursive: true, force: true });
  };
  const { port } = shop.address() as AddressInfo;
  return { gateway: new Gateway(sandbox, `http://localhost:${port}`), stop };
}

/** Playwright's test, with a sandbox of the worker's own and no shop but a page to come back to. */
export const test = base.extend<object, { gateway: Gateway }>({
  gateway: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads what a fixture needs from this pattern.
    async ({}, use) => {
      const { gateway, stop } = await startGateway();
      await use(gateway);
      await stop();
    },
    { scope: "worker", timeout: 60_000 },
  ],
});

/** axe finds nothing, and nothing is wider than the window, or than a phone. axe itself needs JavaScript. */
export async function expectGoodPage(page: Page): Promise<void> {
  if (test.info().tags.includes("@nojs")) return;
  await expectAccessible(page);
  const usual = page.viewportSize();
  for (const size of [{ width: 390, height: 844 }, usual]) {
    if (size) await page.setViewportSize(size);
    const wider = await page.evaluate("document.documentElement.scrollWidth - innerWidth");
    expect(wider, `${page.url()} scrolls sideways, ${size?.width} px wide`).toBe(0);
  }
}

/** The payer is at the shop again. */
export async function expectBack(page: Page, at: "/result" | "/cancel"): Promise<void> {
  await expect(page.getByRole("heading", { level: 1, name: at })).toBeVisible();
}
