import { z } from "zod";
import { dueOf } from "../../gift-cards/rules";
import { shopTexts } from "../../i18n/shop-texts";
import { totalText } from "../../i18n/total-text";
import { getFormatter, getTranslator } from "../../i18n/translator";
import { brandName } from "../../orders/brands";
import { orderMail } from "../kind";
import type { Block } from "../letter";
import { greeting, wordsFor } from "../parts";

/** A voucher is about to end, and is not paid. */
export const voucherEnding = orderMail({
  audience: "shopper",
  data: z.object({ paymentId: z.string() }),
  example: { paymentId: "example" },
  write: (_, { locale, order, voucher }) => {
    if (!voucher) throw new Error("The voucher that the mail is about is missing.");
    const t = getTranslator(locale, "mail");
    const label = getTranslator(locale, "orders");
    const words = wordsFor(order);
    const { means, collector, code, until } = voucher;
    const facts = [
      [label("voucher.amount"), totalText({ ...order, total: dueOf(order) }, locale)],
      [label("voucher.where"), means === "cash" && collector ? brandName(collector) : null],
      [label("voucher.code"), code === null ? label("voucher.noCode") : null],
      [
        label("voucher.until"),
        until &&
          getFormatter(locale).dateTime(until, { dateStyle: "full", timeStyle: "short", hourCycle: "h23" }),
      ],
    ] as const;
    return {
      subject: t("reminder.subject", words),
      title: t("reminder.title"),
      blocks: [
        greeting(locale, order.name),
        { is: "text", text: t("reminder.text", words) },
        { is: "text", text: shopTexts(locale)[`${means}Steps`] },
        ...(code === null ? [] : [{ is: "code", code } satisfies Block]),
        { is: "facts", rows: facts.flatMap(([name, value]) => (value ? [{ label: name, value }] : [])) },
        { is: "button", label: t("voucher.view"), href: order.url },
        { is: "note", text: t("voucher.note") },
      ],
    };
  },
});
