import { z } from "zod";
import { totalText } from "../../i18n/total-text";
import { getFormatter, getTranslator } from "../../i18n/translator";
import { flagKindOf } from "../../orders/state";
import { orderMail } from "../kind";
import { wordsFor } from "../parts";

/** A person must look at an order. `reason`: the flag, as it stands in the order's row. */
export const orderFlagged = orderMail({
  audience: "merchant",
  data: z.object({ reason: z.string() }),
  example: { reason: "paid-twice" },
  write: ({ reason }, { locale, order }) => {
    const t = getTranslator(locale, "mail");
    const words = wordsFor(order);
    const why = t(`flagged.reasons.${flagKindOf(reason)}`);
    const total = totalText(order, locale);
    return {
      subject: t("flagged.subject", words),
      title: t("flagged.title"),
      blocks: [
        { is: "text", text: t("flagged.text", { ...words, name: order.name, total, why }) },
        { is: "facts", rows: [{ label: t("flagged.reason"), value: reason }] },
        { is: "button", label: t("desk"), href: order.deskUrl },
      ],
    };
  },
});

/** What is authorised is released by the card's issuer unless it is captured in time. */
export const authorizationEnding = orderMail({
  audience: "merchant",
  data: z.object({ endsAt: z.iso.datetime() }),
  example: { endsAt: "2026-12-04T15:00:00.000Z" },
  write: ({ endsAt }, { locale, order }) => {
    const t = getTranslator(locale, "mail");
    const words = wordsFor(order);
    const at = getFormatter(locale).dateTime(new Date(endsAt), {
      dateStyle: "long",
      timeStyle: "short",
      hourCycle: "h23",
    });
    const total = totalText(order, locale);
    return {
      subject: t("ending.subject", words),
      title: t("ending.title"),
      blocks: [
        { is: "text", text: t("ending.text", { ...words, total, at }) },
        { is: "button", label: t("desk"), href: order.deskUrl },
      ],
    };
  },
});
