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
  await typeCard(page, card, words);
  await page.getByRole("button", { name: words.hosted.pay }).click();
}

/** Types a card on the hosted page where cards are saved, and comes back to the shop. */
export async function saveOnHostedPage(page: Page, card: string, words: Words = spanish): Promise<void> {
  await typeCard(page, card, words);
  await page.getByRole("button", { name: "Guardar la tarjeta", exact: true }).click();
}

/** What a payer types, by its labels. */
export function cardFields(card: string, { hosted }: Words = spanish): Record<string, string> {
  return {
    [hosted.number]: card,
    [hosted.expiry]: `12/${(new Date().getFullYear() + 3) % 100}`,
    [hosted.code]: securityCode,
    [hosted.holder]: "Ana Suárez",
    [hosted.email]: payerEmail,
  };
}

async function typeCard(page: Page, card: string, words: Words): Promise<void> {
  for (const [label, value] of Object.entries(cardFields(card, words))) {
    await page.getByLabel(label, { exact: true }).fill(value);
  }
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

/** The main heading of a document that was asked for without a browser's window: where only its words matter. */
export function headingOf(html: string): string | undefined {
  return /<h1[^>]*>([^<]*)</.exec(html)?.[1];
}
