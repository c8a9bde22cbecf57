import { db } from "@/lib/platform/db";
import { plexo } from "@/lib/platform/gateway";
import { syncCards } from "../cards/sync";
import { openVisit } from "../cards/visit";

const mastercard = "5555444433332222";

/** Types a card on Plexo's page for it, as a browser would. */
async function typeCard(url: string, number = mastercard, expiry = "12/29"): Promise<void> {
  const form = { form: crypto.randomUUID(), number, expiry, code: "123", holder: "Ana Pérez" };
  const body = new URLSearchParams({ ...form, email: "ana@example.com" });
  const { status } = await fetch(url, { method: "POST", body, redirect: "manual" });
  if (status !== 303) throw new Error(`The card was not saved: ${status}.`);
}

/** Saves a card of a customer, on Plexo's page, and has it here. */
export async function saveCard(customer: { id: string }, number?: string, expiry?: string) {
  const opened = await openVisit(customer, "es");
  if (!opened.ok) throw new Error(`There is no page to save a card: ${opened.reason}.`);
  await typeCard(opened.url, number, expiry);
  await syncCards(customer.id);
  return db().customerCard.findFirstOrThrow({
    where: { customerId: customer.id },
    orderBy: { createdAt: "desc" },
  });
}

/** The tokens that Plexo has of a customer. */
export async function tokensAtPlexo({ id }: { id: string }): Promise<string[]> {
  const { plexoCustomerId } = await db().customer.findUniqueOrThrow({ where: { id } });
  const instruments = await plexo().listInstruments(plexoCustomerId ?? "");
  return instruments.map(({ token }) => token);
}
