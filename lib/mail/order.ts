import type { Order, OrderLine } from "@/prisma/generated/client";
import { cardProblem } from "../gift-cards/rules";
import { type Locale, parseLocale } from "../i18n/locales";
import { localePath } from "../i18n/paths";
import { isWithVoucher } from "../orders/state";
import { now } from "../platform/clock";
import { db } from "../platform/db";
import { env } from "../platform/env";
import type { AddressField } from "../shop/built-in-fields";

/** What mails tell of an order. Money in minor units. No document, and nothing of a card. */
export type MailedOrder = Pick<
  Order,
  | "number"
  | "kind"
  | "currency"
  | "subtotal"
  | "shipping"
  | "total"
  | "name"
  | "delivery"
  | AddressField
  | "giftMessage"
  | "giftCardTotal"
  | "giftCardHeld"
> & {
  /** Whether it waits to be paid in cash or by transfer. */
  hasVoucher: boolean;
  /** Whether the gift card that it was paid with cannot be spent any more. */
  isGiftCardClosed: boolean;
  lines: Pick<OrderLine, "name" | "detail" | "quantity" | "unitPrice">[];
  /** Its page, for the shopper. */
  url: string;
  /** The same for the merchant. */
  deskUrl: string;
};

export type FoundOrder = {
  order: MailedOrder;
  email: string;
  locale: Locale;
  /** Whom its gift card is for, if not its buyer alone. */
  recipient: { email: string; locale: Locale } | null;
};

/** What a mail about an order needs to know, and where its shopper is reached; null when there is no such order. */
export async function readMailedOrder(id: string): Promise<FoundOrder | null> {
  const found = await db().order.findUnique({
    where: { id },
    select: {
      ...{
        number: true,
        kind: true,
        token: true,
        state: true,
        means: true,
        locale: true,
        currency: true,
        subtotal: true,
        shipping: true,
      },
      ...{ total: true, name: true, email: true, delivery: true },
      ...{ street: true, city: true, department: true, postalCode: true },
      ...{ recipientEmail: true, recipientLocale: true, giftMessage: true },
      ...{ giftCardTotal: true, giftCardHeld: true },
      giftCard: { select: { currency: true, balance: true, expiresAt: true, blockedAt: true } },
      lines: {
        select: { name: true, detail: true, quantity: true, unitPrice: true },
        orderBy: { position: "asc" },
      },
    },
  });
  if (!found) return null;
  const {
    token,
    email,
    locale: stored,
    state,
    means,
    giftCard,
    recipientEmail,
    recipientLocale,
    ...facts
  } = found;
  const locale = parseLocale(stored);
  const hasVoucher = isWithVoucher({ state, means });
  const problem = giftCard && cardProblem(giftCard, facts.currency, now());
  const isGiftCardClosed = problem === "blocked" || problem === "expired";
  const order = { ...facts, hasVoucher, isGiftCardClosed, ...orderUrls(locale, token, facts.number) };
  const recipient = recipientEmail && { email: recipientEmail, locale: parseLocale(recipientLocale) };
  return { order, email, locale, recipient: recipient || null };
}

/** Where an order is seen. */
export function orderUrls(locale: Locale, token: string, number: number) {
  const { SHOP_URL } = env();
  return {
    url: `${SHOP_URL}${localePath(locale, `/orders/${token}`)}`,
    deskUrl: `${SHOP_URL}/admin/orders/${number}`,
  };
}
