import { expect, type Page } from "playwright/test";
import { spanish, type Words } from "./words";

/** Plexo's documented test cards, and two of the sandbox's own. */
export const cards = {
  approved: "4444333322221111",
  declined: "4000000000000002",
  pending: "4000000000000101",
};

/** The code that is typed with every card, and the e-mail: neither may ever reach the shop. */
export const securityCode = "937";
export const payerEmail = "titular.de.la.tarjeta@example.org";

/** Waits for the hosted page, and answers its session's id. */
export async function onHostedPage(page: Page, words: Words = spanish): Promise<string> {
  await expect(page.getByRole("button", { name: words.hosted.pay })).toBeVisible();
  return new URL(page.url()).pathname.slice(1);
}

/** Types a card on the hosted page and pays with it. */
export async function payOnHostedPage(page: Page, card: string, words: Words = spanish): Promise<void> {
  await onHostedPage(page, words);
  const field = (label: string) => page.getByLabel(label, { exact: true });
  await field(words.hosted.number).fill(card);
  await field(words.hosted.expiry).fill(`12/${(new Date().getFullYear() + 3) % 100}`);
  await field(words.hosted.code).fill(securityCode);
  await field(words.hosted.holder).fill("Ana Suárez");
  await field(words.hosted.email).fill(payerEmail);
  await page.getByRole("button", { name: words.hosted.pay }).click();
}

/** Gives up on the hosted page and returns to the shop. */
export async function cancelOnHostedPage(page: Page, words: Words = spanish): Promise<void> {
  await page.getByRole("button", { name: words.hosted.cancel }).click();
  await expect(page.getByRole("heading", { level: 1, name: words.result.cancelled })).toBeVisible();
}

/** Checks that the shop's page says so in its heading. */
export async function expectHeading(page: Page, text: string | RegExp): Promise<void> {
  await expect(page.getByRole("heading", { level: 1, name: text })).toBeVisible({ timeout: 15_000 });
}
