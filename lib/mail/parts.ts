import { shop } from "@/shop/shop";
import { dueOf } from "../gift-cards/rules";
import type { Locale } from "../i18n/locales";
import { pickupText, shopTexts } from "../i18n/shop-texts";
import { totalText } from "../i18n/total-text";
import { getTranslator } from "../i18n/translator";
import { formatMoney } from "../money";
import { addressLine } from "../shop/built-in-fields";
import type { Block } from "./letter";
import type { MailedOrder } from "./order";

/** What the texts of all mails about an order may ask for. */
export function wordsFor(order: MailedOrder) {
  return { number: String(order.number), shop: shop.name };
}

/**
 * "Hola, Ana Pérez:", in the merchant's words. The name is free text, for any address: without the signs that
 * links are made of, so that the shop's mails carry no other people's.
 */
export function greeting(locale: Locale, name: string): Block {
  const plain = name
    .replace(/[.:/@\\]+/g, " ")
    .replace(/ +/g, " ")
    .trim();
  return { is: "text", text: shopTexts(locale).mailGreeting.replaceAll("{name}", () => plain) };
}

/** What can be done with what went back to an order's gift card. */
export function backOnCard(order: MailedOrder, locale: Locale): Block {
  const t = getTranslator(locale, "mail");
  return { is: "text", text: t(`backOnCard.${order.isGiftCardClosed ? "closed" : "open"}`) };
}

/** The goods, or what else was bought, and what it costs in all. */
export function goods(order: MailedOrder, locale: Locale): Block {
  const t = getTranslator(locale, "checkout");
  const { currency, delivery, subtotal, shipping } = order;
  const money = (minor: number) => formatMoney(minor, currency, locale);
  const whole = { amount: totalText(order, locale) };
  if (order.kind !== "goods") {
    const label = getTranslator(locale, "open")(`${order.kind}.name`);
    return { is: "lines", lines: [], sums: [{ label, ...whole }] };
  }
  return {
    is: "lines",
    lines: order.lines.map(({ name, detail, quantity, unitPrice }) => ({
      ...{ name, detail, quantity },
      amount: money(quantity * unitPrice),
    })),
    sums: [
      { label: t("totals.subtotal"), amount: money(subtotal) },
      {
        label: t(delivery === "pickup" ? "totals.pickup" : "totals.shipping"),
        amount: shipping === 0 ? t("delivery.free") : money(shipping),
      },
      { label: t("totals.total"), ...whole },
      ...(order.giftCardTotal > 0
        ? [
            { label: t("totals.byGiftCard"), amount: money(-order.giftCardTotal) },
            { label: t("totals.due"), amount: totalText({ total: dueOf(order), currency }, locale) },
          ]
        : []),
    ],
  };
}

/** How the goods get to the shopper, where they are paid for: an address is free text, too. */
export function delivery(order: MailedOrder, locale: Locale): Block[] {
  if (order.delivery === null) return [];
  const t = getTranslator(locale, "checkout");
  const value = order.delivery === "pickup" ? pickupText(locale) : addressLine(order);
  return value ? [{ is: "facts", rows: [{ label: t(`delivery.${order.delivery}`), value }] }] : [];
}
