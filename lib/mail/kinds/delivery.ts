import { z } from "zod";
import { getTranslator } from "../../i18n/translator";
import { orderMail } from "../kind";
import type { Block } from "../letter";
import { delivery, greeting, wordsFor } from "../parts";

/** Goods are on their way. Who brings them, and how that is followed, is what the merchant typed. */
export const orderShipped = orderMail({
  audience: "shopper",
  data: z.object({
    carrier: z.string().nullable(),
    tracking: z.string().nullable(),
    trackingUrl: z.url({ protocol: /^https?$/ }).nullable(),
  }),
  example: { carrier: "DAC", tracking: "DAC-123456", trackingUrl: "https://www.dac.com.uy" },
  write: ({ carrier, tracking, trackingUrl }, { locale, order }) => {
    const t = getTranslator(locale, "mail");
    const words = wordsFor(order);
    const rows = [
      { label: t("shipped.carrier"), value: carrier },
      { label: t("shipped.tracking"), value: tracking },
    ].flatMap(({ label, value }) => (value ? [{ label, value }] : []));
    const follow: Block[] = trackingUrl
      ? [{ is: "button", label: t("shipped.follow"), href: trackingUrl }]
      : [];
    return {
      subject: t("shipped.subject", words),
      title: t("shipped.title"),
      blocks: [
        greeting(locale, order.name),
        { is: "text", text: t("shipped.text", words) },
        ...(rows.length > 0 ? [{ is: "facts" as const, rows }] : []),
        ...follow,
        ...delivery(order, locale),
        { is: "button", label: t("view"), href: order.url },
      ],
    };
  },
});

/** Goods can be fetched. */
export const orderReady = orderMail({
  audience: "shopper",
  data: z.object({}),
  example: {},
  write: (_, { locale, order }) => {
    const t = getTranslator(locale, "mail");
    const words = wordsFor(order);
    return {
      subject: t("ready.subject", words),
      title: t("ready.title"),
      blocks: [
        greeting(locale, order.name),
        { is: "text", text: t("ready.text", words) },
        ...delivery(order, locale),
        { is: "button", label: t("view"), href: order.url },
      ],
    };
  },
});
