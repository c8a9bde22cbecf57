import type { z } from "zod";
import type { Locale } from "../i18n/locales";
import { clubAnnounced, clubChanged, clubDeclined, clubMissed, clubPaused } from "./kinds/club";
import { customerCode, passkeyChanged } from "./kinds/customer";
import { orderReady, orderShipped } from "./kinds/delivery";
import { giftCardBought, giftCardIssued, giftCardReceived } from "./kinds/gift-card";
import { authorizationEnding, orderFlagged } from "./kinds/merchant";
import {
  giftCardGivenBack,
  orderAuthorized,
  orderPaid,
  orderReceived,
  orderRefunded,
  orderRefundedInPart,
  paymentAttention,
} from "./kinds/payment";
import { passwordReset, staffInvitation } from "./kinds/staff";
import { voucherEnding } from "./kinds/voucher";

/** Every kind of mail that the shop sends. A new one is told of here, and at the desk (`kinds` in `desk/mail.ts` of the messages). */
export const mailKinds = {
  "order-received": orderReceived,
  "voucher-ending": voucherEnding,
  "order-authorized": orderAuthorized,
  "order-paid": orderPaid,
  "order-partially-refunded": orderRefundedInPart,
  "order-refunded": orderRefunded,
  "order-shipped": orderShipped,
  "order-ready": orderReady,
  "gift-card-bought": giftCardBought,
  "gift-card-received": giftCardReceived,
  "gift-card-issued": giftCardIssued,
  "gift-card-given-back": giftCardGivenBack,
  "payment-attention": paymentAttention,
  "order-flagged": orderFlagged,
  "authorization-ending": authorizationEnding,
  "club-announced": clubAnnounced,
  "club-declined": clubDeclined,
  "club-paused": clubPaused,
  "club-missed": clubMissed,
  "club-changed": clubChanged,
  "staff-invitation": staffInvitation,
  "password-reset": passwordReset,
  "customer-code": customerCode,
  "passkey-changed": passkeyChanged,
} as const;

export type MailKind = keyof typeof mailKinds;

export type ToCustomer = { to: string; locale: Locale };

/** `secret`: the link or the code that it brings. */
export type ToPerson = ToCustomer & { secret: string };

type About<Kind extends MailKind> = {
  person: ToPerson;
  customer: ToCustomer;
  holder: ToCustomer;
  shopper: { orderId: string };
  recipient: { orderId: string };
  merchant: { orderId: string };
}[(typeof mailKinds)[Kind]["audience"]];

/** A mail to be sent. */
export type NewMail = {
  [Kind in MailKind]: {
    kind: Kind;
    /** What it tells of, "order:…:paid": there is one mail for it, whatever is repeated. */
    key: string;
    data: z.output<(typeof mailKinds)[Kind]["data"]>;
    at: Date;
    /** Not sent before; when it's not given, at once. */
    sendAt?: Date;
  } & About<Kind>;
}[MailKind];

export function isMailKind(text: string): text is MailKind {
  return Object.hasOwn(mailKinds, text);
}
