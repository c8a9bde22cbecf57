import { z } from "zod";
import { shop } from "@/shop/shop";
import type { MailedCard } from "../../gift-cards/read";
import type { Locale } from "../../i18n/locales";
import { localePath } from "../../i18n/paths";
import { getFormatter, getTranslator } from "../../i18n/translator";
import { formatMoney } from "../../money";
import { env } from "../../platform/env";
import { giftCardMail } from "../kind";
import type { Block } from "../letter";
import { greeting } from "../parts";

const none = z.object({});

/** Bought and paid: to the buyer. */
export const giftCardBought = giftCardMail({
  audience: "shopper",
  data: none,
  example: {},
  write: ({ locale, order, giftCard }) => {
    const t = getTranslator(locale, "mail");
    const words = { number: String(order?.number ?? ""), shop: shop.name };
    return {
      subject: t("open.gift_card.subject", words),
      title: t("open.gift_card.title"),
      blocks: [
        greeting(locale, order?.name ?? ""),
        { is: "text", text: t("open.gift_card.text", words) },
        ...cardBlocks(giftCard, locale),
        { is: "button", label: t("view"), href: order?.url ?? env().SHOP_URL },
      ],
    };
  },
});

/** The same to the person that it is for, with the buyer's words. */
export const giftCardReceived = giftCardMail({
  audience: "recipient",
  data: none,
  example: {},
  write: ({ locale, order, giftCard }) => {
    const t = getTranslator(locale, "mail");
    const words = { shop: shop.name, name: withoutLinks(order?.name ?? "") };
    const message = withoutLinks(order?.giftMessage ?? "");
    return {
      subject: t("giftCard.received.subject", words),
      title: t("giftCard.received.title"),
      blocks: [
        { is: "text", text: t("giftCard.received.text", words) },
        ...message
          .split("\n")
          .map((text): Block => ({ is: "text", text }))
          .filter(hasText),
        ...cardBlocks(giftCard, locale),
        toShop(locale),
      ],
    };
  },
});

/** Issued at the desk. */
export const giftCardIssued = giftCardMail({
  audience: "holder",
  data: z.object({ giftCardId: z.uuid() }),
  example: { giftCardId: "00000000-0000-4000-8000-000000000000" },
  write: ({ locale, giftCard }) => {
    const t = getTranslator(locale, "mail");
    const words = { shop: shop.name };
    return {
      subject: t("giftCard.issued.subject", words),
      title: t("giftCard.issued.title"),
      blocks: [
        { is: "text", text: t("giftCard.issued.text", words) },
        ...cardBlocks(giftCard, locale),
        toShop(locale),
      ],
    };
  },
});

function cardBlocks({ code, amount, currency, expiresAt }: MailedCard, locale: Locale): Block[] {
  const t = getTranslator(locale, "mail");
  const until = getFormatter(locale).dateTime(expiresAt, { dateStyle: "long" });
  return [
    { is: "code", code },
    {
      is: "facts",
      rows: [
        { label: t("giftCard.amount"), value: formatMoney(amount, currency, locale) },
        { label: t("giftCard.until"), value: until },
      ],
    },
    { is: "note", text: t("giftCard.note") },
  ];
}

function toShop(locale: Locale): Block {
  const href = `${env().SHOP_URL}${localePath(locale, "/")}`;
  return { is: "button", label: getTranslator(locale, "mail")("giftCard.use"), href };
}

/** Any visitor may have typed it, for any address: without what makes links of words, the shop's mails carry none. */
const withoutLinks = (text: string) => text.replace(/(?<=\S)[.:/@\\]+(?=\S)/g, " ");

const hasText = (block: Block) => block.is !== "text" || block.text.trim() !== "";
