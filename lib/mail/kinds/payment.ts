import { z } from "zod";
import { dueOf } from "../../gift-cards/rules";
import { getTranslator } from "../../i18n/translator";
import { formatMoney } from "../../money";
import { orderMail } from "../kind";
import { backOnCard, delivery, goods, greeting, wordsFor } from "../parts";

const none = z.object({});
/** Minor units, in the order's currency. */
const refund = z.object({ amount: z.int().positive(), refundedTotal: z.int().positive() });
/** `toGiftCard`: what went back to the order's gift card with it. */
const whole = refund.extend({ toGiftCard: z.int().nonnegative().default(0) });

/** The order is there, and is not paid: where it can be, or how, where the shopper has a voucher. */
export const orderReceived = orderMail({
  audience: "shopper",
  data: none,
  example: {},
  write: (_, { locale, order }) => {
    const t = getTranslator(locale, "mail");
    const words = wordsFor(order);
    const what = order.hasVoucher ? "voucher" : "received";
    return {
      subject: t("received.subject", words),
      title: t("received.title"),
      blocks: [
        greeting(locale, order.name),
        { is: "text", text: t(`${what}.text`, words) },
        { is: "button", label: order.hasVoucher ? t("voucher.view") : t("pay"), href: order.url },
        goods(order, locale),
        { is: "note", text: t(`${what}.note`) },
      ],
    };
  },
});

export const orderAuthorized = bought("authorized");
export const orderPaid = bought("paid");

function bought(what: "authorized" | "paid") {
  return orderMail({
    audience: "shopper",
    data: none,
    example: {},
    write: (_, { locale, order }) => {
      const t = getTranslator(locale, "mail");
      const words = wordsFor(order);
      const { kind } = order;
      const isSettled = what === "paid" && dueOf(order) === 0;
      const said = isSettled
        ? [t("settled.subject", words), t("settled.title"), t("settled.text", words)]
        : kind === "goods" || what !== "paid"
          ? [t(`${what}.subject`, words), t(`${what}.title`), t(`${what}.text`, words)]
          : [t(`open.${kind}.subject`, words), t(`open.${kind}.title`), t(`open.${kind}.text`, words)];
      const [subject = "", title = "", text = ""] = said;
      return {
        ...{ subject, title },
        blocks: [
          greeting(locale, order.name),
          { is: "text", text },
          goods(order, locale),
          ...delivery(order, locale),
          { is: "button", label: t("view"), href: order.url },
        ],
      };
    },
  });
}

export const orderRefundedInPart = orderMail({
  audience: "shopper",
  data: refund,
  example: { amount: 250_00, refundedTotal: 400_00 },
  write: ({ amount, refundedTotal }, { locale, order }) => {
    const t = getTranslator(locale, "mail");
    const words = wordsFor(order);
    const money = (minor: number) => formatMoney(minor, order.currency, locale);
    return {
      subject: t("refundedInPart.subject", words),
      title: t("refundedInPart.title"),
      blocks: [
        greeting(locale, order.name),
        { is: "text", text: t("refundedInPart.text", { ...words, amount: money(amount) }) },
        { is: "facts", rows: [{ label: t("refundedInPart.inAll"), value: money(refundedTotal) }] },
        { is: "button", label: t("view"), href: order.url },
        { is: "note", text: t("refundTime") },
      ],
    };
  },
});

export const orderRefunded = orderMail({
  audience: "shopper",
  data: whole,
  example: { amount: 1_290_00, refundedTotal: 1_290_00, toGiftCard: 0 },
  write: ({ amount, toGiftCard }, { locale, order }) => {
    const t = getTranslator(locale, "mail");
    const words = wordsFor(order);
    const money = (minor: number) => formatMoney(minor, order.currency, locale);
    return {
      subject: t("refunded.subject", words),
      title: t("refunded.title"),
      blocks: [
        greeting(locale, order.name),
        { is: "text", text: t("refunded.text", { ...words, amount: money(amount) }) },
        ...(toGiftCard > 0
          ? [
              { is: "text" as const, text: t("refunded.card", { amount: money(toGiftCard) }) },
              backOnCard(order, locale),
            ]
          : []),
        { is: "button", label: t("view"), href: order.url },
        { is: "note", text: t("refundTime") },
      ],
    };
  },
});

/** The desk gave back, by hand, to the gift card that an order was paid with. */
export const giftCardGivenBack = orderMail({
  audience: "shopper",
  data: z.object({ amount: z.int().positive() }),
  example: { amount: 500_00 },
  write: ({ amount }, { locale, order }) => {
    const t = getTranslator(locale, "mail");
    const words = wordsFor(order);
    const money = formatMoney(amount, order.currency, locale);
    return {
      subject: t("givenBack.subject", words),
      title: t("givenBack.title"),
      blocks: [
        greeting(locale, order.name),
        { is: "text", text: t("givenBack.text", { ...words, amount: money }) },
        backOnCard(order, locale),
        { is: "button", label: t("view"), href: order.url },
      ],
    };
  },
});

/**
 * The payment did not go as its payer was last told. failed: it was undecided and came to nothing. cancelled: what
 * was authorised is released, or what was captured is undone. in-part: less than the total is there. in-review: Plexo's payment is not the one that was
 * asked for.
 */
export const paymentAttention = orderMail({
  audience: "shopper",
  data: z.object({ what: z.enum(["failed", "cancelled", "in-part", "in-review"]) }),
  example: { what: "failed" },
  write: ({ what }, { locale, order }) => {
    const t = getTranslator(locale, "mail");
    const words = wordsFor(order);
    const isPayable = what === "failed" || what === "cancelled";
    return {
      subject: t("attention.subject", words),
      title: t(`attention.${what}.title`),
      blocks: [
        greeting(locale, order.name),
        { is: "text", text: t(`attention.${what}.text`, words) },
        ...(what === "cancelled" && order.giftCardTotal > 0 && !order.giftCardHeld
          ? [{ is: "text" as const, text: t("attention.giftCard") }, backOnCard(order, locale)]
          : []),
        { is: "button", label: t(isPayable ? "pay" : "view"), href: order.url },
      ],
    };
  },
});
