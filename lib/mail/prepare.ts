import { createHmac } from "node:crypto";
import { z } from "zod";
import type { Mail } from "@/prisma/generated/client";
import type { Locale } from "../i18n/locales";
import { minutes, now } from "../platform/clock";
import { keyFor } from "../platform/keys";
import { takeTurn } from "../platform/limits";
import { unseal } from "../platform/seal";
import { addresseeOf } from "./addressee";
import { findGiftCard } from "./gift-card";
import { isMailKind, type MailKind, mailKinds } from "./kinds";
import { readMailedOrder } from "./order";
import { type Review, reviewOrder, type Told } from "./review";
import { findVoucher, reviewReminder } from "./voucher";
import { type WrittenMail, writeMail } from "./write";

export type Prepared =
  | { is: "ready"; to: string; locale: Locale; written: WrittenMail }
  /** There is nothing to tell any more. */
  | { is: "needless" }
  | { is: "early"; at: Date }
  /** Nothing mends it: neither time nor another try. */
  | { is: "wrong"; why: string };

const address = z.email().max(254);

/** Whether it is to be sent now, to whom, and in which words. */
export async function prepareMail(mail: Mail): Promise<Prepared> {
  const { kind, orderId, data, attempts } = mail;
  // A newer version of the shop may be running beside this one.
  if (!isMailKind(kind)) throw new Error(`There is no kind of mail "${kind}".`);
  const review = await reviewMail(kind, mail);
  if (review instanceof Date) return { is: "early", at: review };
  if (review === "skip") return { is: "needless" };
  const found = orderId === null ? null : await readMailedOrder(orderId);
  const { to, locale } = addresseeOf(mailKinds[kind].audience, mail, found);
  if (!address.safeParse(to).success) return { is: "wrong", why: "There is no e-mail address for it." };
  if (kind === "order-received" && attempts === 1 && !(await isFewEnough(to))) return { is: "needless" };
  const secret = mail.secret === null ? null : unseal("mails", mail.key, mail.secret);
  const giftCard = await findGiftCard(mail);
  if (giftCard?.isBlocked) return { is: "needless" };
  const voucher = await findVoucher(mail);
  const written = writeMail(kind, data, { locale, order: found?.order ?? null, secret, giftCard, voucher });
  return { is: "ready", to, locale, written };
}

/** Whether what it tells is still so. */
async function reviewMail(kind: MailKind, mail: Mail): Promise<Review> {
  if (kind === "voucher-ending") return reviewReminder(mail, now());
  const told = toldBy(kind, mail.data);
  return told && mail.orderId !== null ? reviewOrder(told, mail.orderId, now()) : "send";
}

/** What of an order it tells that may have changed since. */
function toldBy(kind: MailKind, data: unknown): Told | null {
  if (kind === "order-received") return "received";
  if (kind === "authorization-ending") return "authorized";
  return kind === "payment-attention" ? mailKinds[kind].data.parse(data).what : null;
}

/** Orders can be made for any address: their mails are no way to fill another person's inbox. */
function isFewEnough(to: string): Promise<boolean> {
  const by = createHmac("sha256", keyFor("addresses")).update(to.toLowerCase()).digest("base64url");
  return takeTurn({ name: "mails of unpaid orders to", by, most: 3, within: minutes(60) });
}
