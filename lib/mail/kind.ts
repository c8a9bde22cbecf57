import type { z } from "zod";
import type { MailedCard } from "../gift-cards/read";
import type { Locale } from "../i18n/locales";
import type { Letter } from "./letter";
import type { MailedOrder } from "./order";
import type { MailedVoucher } from "./voucher";

/** What a mail is written from, beside its own data. */
export type MailContext = {
  locale: Locale;
  order: MailedOrder | null;
  secret: string | null;
  /** The gift card that it brings. */
  giftCard?: MailedCard | null;
  /** The voucher that it reminds of. */
  voucher?: MailedVoucher | null;
};

/**
 * To the shopper of an order, to whom its gift card is for, to the merchant about one, to a customer of an account, or to a
 * person whose address is given, with a secret (person) or a gift card (holder).
 */
export type Audience = "shopper" | "recipient" | "merchant" | "customer" | "person" | "holder";

/** All that has to be said of a kind of mail. */
export type Kind<To extends Audience, Data extends z.ZodType, HasSecret extends boolean = boolean> = {
  audience: To;
  data: Data;
  /** For how long its link or code can be used, in milliseconds; null: there is none. */
  secretLife: HasSecret extends true ? number : null;
  /** Made-up data, to show what such a mail looks like. */
  example: z.output<Data>;
  /** What such a mail brings, made up; a link where it is not given. */
  exampleSecret?: string;
  /** Its words. Throws where `data` is not of the kind, or what it is about is missing. */
  write: (data: unknown, context: MailContext) => Letter;
};

/** A kind of mail about an order, and maybe its voucher, in the order's language to its shopper, or in the shop's own to the merchant. */
export function orderMail<To extends "shopper" | "merchant", Data extends z.ZodType>(kind: {
  audience: To;
  data: Data;
  example: z.output<Data>;
  write: (
    data: z.output<Data>,
    context: { locale: Locale; order: MailedOrder; voucher: MailedVoucher | null },
  ) => Letter;
}): Kind<To, Data, false> {
  return {
    ...kind,
    secretLife: null,
    write: (data, { locale, order, voucher = null }) => {
      if (!order) throw new Error("The order that the mail is about is missing.");
      return kind.write(kind.data.parse(data), { locale, order, voucher });
    },
  };
}

/** A kind of mail to a customer about what is in the account. */
export function customerMail<Data extends z.ZodType>(kind: {
  data: Data;
  example: z.output<Data>;
  write: (data: z.output<Data>, context: { locale: Locale }) => Letter;
}): Kind<"customer", Data, false> {
  return {
    ...kind,
    ...{ audience: "customer", secretLife: null },
    write: (data, { locale }) => kind.write(kind.data.parse(data), { locale }),
  };
}

/**
 * A kind of mail to a person at an address, with a link or a code that opens something: it is sealed in the outbox,
 * and gone once it was sent, or can no longer be used.
 */
export function secretMail<Data extends z.ZodType>(kind: {
  data: Data;
  example: z.output<Data>;
  exampleSecret?: string;
  secretLife: number;
  write: (data: z.output<Data>, context: { locale: Locale; secret: string }) => Letter;
}): Kind<"person", Data, true> {
  return {
    ...kind,
    audience: "person",
    write: (data, { locale, secret }) => {
      if (secret === null) throw new Error("What the mail was to bring is gone.");
      return kind.write(kind.data.parse(data), { locale, secret });
    },
  };
}

/** A kind of mail that brings a gift card's code, which follows from the card when it is written, and is stored nowhere. */
export function giftCardMail<To extends "shopper" | "recipient" | "holder", Data extends z.ZodType>(kind: {
  audience: To;
  data: Data;
  example: z.output<Data>;
  write: (context: { locale: Locale; order: MailedOrder | null; giftCard: MailedCard }) => Letter;
}): Kind<To, Data, false> {
  return {
    ...kind,
    secretLife: null,
    write: (data, { locale, order, giftCard }) => {
      kind.data.parse(data);
      if (!giftCard) throw new Error("The gift card that the mail was to bring is missing.");
      return kind.write({ locale, order, giftCard });
    },
  };
}
