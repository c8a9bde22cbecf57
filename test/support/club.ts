import { goOn } from "../../lib/club/due";
import { notice } from "../../lib/club/rules/terms";
import type { SavedCard } from "../../lib/customers/cards/token";
import { tokenDigest } from "../../lib/customers/cards/token-digest";
import { hours, later, now } from "../../lib/platform/clock";
import { dayOf } from "../../lib/platform/days";
import { db } from "../../lib/platform/db";
import { env } from "../../lib/platform/env";
import { randomToken } from "../../lib/platform/ids";
import { newVariant } from "./orders";

export const cards = {
  good: "4444333322221111",
  declined: "4000000000000002",
  pending: "4000000000000101",
} as const;

async function call<T>(path: string, body: object): Promise<T> {
  const { PLEXO_API_URL, PLEXO_CLIENT_ID, PLEXO_API_KEY } = env();
  const response = await fetch(PLEXO_API_URL + path, {
    method: "POST",
    headers: { authorization: `Basic ${btoa(`${PLEXO_CLIENT_ID}:${PLEXO_API_KEY}`)}` },
    body: JSON.stringify(body),
  });
  if (!response.ok) throw new Error(`The sandbox answered ${response.status} to ${path}.`);
  return (await response.json()) as T;
}

/** A card that a customer has saved at Plexo, in the way that a shopper does it there. */
async function saveCard(customerId: string, number: string): Promise<SavedCard> {
  const { actions } = await call<{ actions: [{ href: string }] }>("/v1/sessions", {
    merchantId: env().PLEXO_MERCHANT_ID,
    referenceId: `tok-${randomToken()}`,
    type: "tokenization",
    customerId,
    settings: { tokenization: { type: "store" }, redirects: { defaultUrl: "https://shop.example.com/" } },
  });
  const typed = { number, expiry: "12/35", code: "123", holder: "Ana Pérez", email: "ana@example.com" };
  const form = new URLSearchParams({ form: randomToken(), ...typed });
  await fetch(actions[0].href, { method: "POST", body: form, redirect: "manual" });
  const { PLEXO_API_URL, PLEXO_CLIENT_ID, PLEXO_API_KEY } = env();
  const listed = await fetch(`${PLEXO_API_URL}/v1/customers/${customerId}/payment-instruments`, {
    headers: { authorization: `Basic ${btoa(`${PLEXO_CLIENT_ID}:${PLEXO_API_KEY}`)}` },
  });
  const token = ((await listed.json()) as { token: string }[]).at(-1)?.token;
  if (!token) throw new Error("The sandbox saved no card.");
  return { customerId, token };
}

/** A member whose first month is charged in three days, with a card of that number. */
export async function newMember({ number = cards.good as string, available = 10 } = {}) {
  const email = `${randomToken().toLowerCase()}@example.com`;
  const { id: plexoCustomerId } = await call<{ id: string }>("/v1/customers", { email });
  const card = await saveCard(plexoCustomerId, number);
  const sku = await newVariant(available);
  const at = now();
  const customer = await db().customer.create({
    data: {
      ...{ email, name: "Ana Pérez", locale: "es", createdAt: at },
      ...{ plexoReference: randomToken(), plexoSentAt: at, plexoCustomerId },
      cards: {
        create: {
          tokenDigest: tokenDigest(card.token),
          last4: "1111",
          expMonth: 12,
          expYear: 2035,
          createdAt: at,
        },
      },
    },
    include: { cards: true },
  });
  // The last day whose box is announced by now: it's announced in the morning, and tests run at night too.
  const announced = dayOf(later(at, notice - hours(10)));
  const { id } = await db().clubMember.create({
    data: {
      ...{ customerId: customer.id, state: "active", sku, currency: "UYU", locale: "es" },
      cardId: customer.cards[0]?.id ?? null,
      ...{ name: "Ana Pérez", phone: "099 123 456", documentType: "ci", document: "12345672" },
      ...{ delivery: "pickup", anchorDay: Number(announced.slice(8)), from: dayOf(at) },
      ...{ consentVersion: "test", consentedAt: at, createdAt: at, dueAt: at },
    },
  });
  return { id, sku, card, goOn: () => goOn(id, async () => card) };
}

export function readClub(memberId: string) {
  return db().clubMember.findUniqueOrThrow({
    where: { id: memberId },
    include: {
      months: {
        orderBy: { month: "asc" },
        include: {
          charges: { orderBy: { nth: "asc" } },
          order: { include: { attempts: { include: { payments: true } } } },
        },
      },
    },
  });
}

/** The mails of a member, by their kind and what they tell of. */
export async function clubMails(memberId: string) {
  const mails = await db().mail.findMany({
    where: { key: { startsWith: `club:${memberId}:` } },
    orderBy: { id: "asc" },
  });
  return mails.map(({ kind }) => kind);
}
