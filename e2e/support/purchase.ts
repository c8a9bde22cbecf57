import { expect, type Page } from "playwright/test";
import { onHostedPage } from "./hosted";
import type { AttemptRow, Shop } from "./shop";
import { spanish, type Words } from "./words";

export type Purchase = { token: string; attempt: AttemptRow; sessionId: string };

/** The order and the attempt of the hosted page that the payer is on. */
export async function purchaseOf(page: Page, shop: Shop, words: Words = spanish): Promise<Purchase> {
  await onHostedPage(page, words);
  return purchaseOfAddress(page.url(), shop);
}

/** Those of the hosted page at this address. */
export async function purchaseOfAddress(address: string, shop: Shop): Promise<Purchase> {
  const sessionId = new URL(address).pathname.slice(1);
  const [found] = await shop.query<AttemptRow & { token: string }>(
    `SELECT a.*, o."token" FROM "CheckoutAttempt" a JOIN "Order" o ON o."id" = a."orderId"
     WHERE a."plexoSessionId" = $1`,
    [sessionId],
  );
  if (!found) throw new Error(`The shop knows of no session ${sessionId}.`);
  return { token: found.token, attempt: found, sessionId };
}

/** Waits until the shop's order is in that state. */
export async function expectOrderState(
  shop: Shop,
  token: string,
  state: string,
  timeout = 10_000,
): Promise<void> {
  await expect.poll(async () => (await shop.order(token)).state, { timeout }).toBe(state);
}

/** Waits until the shop knows of the payment in that status. */
export async function expectPayment(shop: Shop, token: string, status: string): Promise<void> {
  await expect
    .poll(async () => (await shop.payments(token)).map((payment) => payment.status), { timeout: 10_000 })
    .toContain(status);
}

/** Waits until every callback about the order has ended in that state. */
export async function expectCallbacks(shop: Shop, token: string, states: string[]): Promise<void> {
  await expect
    .poll(async () => (await shop.callbacks(token)).map((callback) => callback.state), { timeout: 15_000 })
    .toEqual(states);
}
