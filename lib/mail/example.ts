import { catalogue } from "@/shop/catalogue";
import type { MailedCard } from "../gift-cards/read";
import type { Locale } from "../i18n/locales";
import { usualCurrency } from "../shop/offers";
import { type MailKind, mailKinds } from "./kinds";
import { type MailedOrder, orderUrls } from "./order";
import type { MailedVoucher } from "./voucher";
import { type WrittenMail, writeMail } from "./write";

/** A made-up order of the shop's own goods, to show what mails look like. */
export function exampleOrder(locale: Locale): MailedOrder {
  const lines = catalogue
    .flatMap(({ products }) => products)
    .slice(0, 2)
    .map(({ name, variants }, at) => ({
      ...{ name: name[locale] ?? "", detail: variants[0]?.size ?? "", quantity: at + 1, unitPrice: 1_290_00 },
    }));
  const subtotal = lines.reduce((sum, { quantity, unitPrice }) => sum + quantity * unitPrice, 0);
  return {
    ...{
      number: 1042,
      kind: "goods",
      currency: usualCurrency,
      lines,
      subtotal,
      shipping: 250_00,
      total: subtotal + 250_00,
    },
    ...{
      name: "Ana Pérez",
      hasVoucher: false,
      delivery: "delivery",
      street: "Av. 18 de Julio 1234, apto. 501",
    },
    ...{ giftMessage: null, giftCardTotal: 0, giftCardHeld: false, isGiftCardClosed: false },
    ...{ city: "Montevideo", department: "Montevideo", postalCode: "11100" },
    ...orderUrls(locale, "example-order-00000000", 1042),
  };
}

export const exampleCard: MailedCard = {
  ...{ code: "ABCD-EFGH-JKMN-PQRS-TVWX", amount: 2_000_00, currency: usualCurrency, isBlocked: false },
  expiresAt: new Date("2028-11-27T15:00:00Z"),
};

export const exampleVoucher: MailedVoucher = {
  ...{ means: "cash", collector: "abitab", code: "2710123456789012" },
  until: new Date("2026-12-04T15:00:00Z"),
};

/** A kind of mail with made-up data. */
export function writeExample(kind: MailKind, locale: Locale): WrittenMail {
  const { example, exampleSecret: secret = "https://example.com/example-000000" } = mailKinds[kind];
  const order = exampleOrder(locale);
  return writeMail(kind, example, { locale, order, secret, giftCard: exampleCard, voucher: exampleVoucher });
}
