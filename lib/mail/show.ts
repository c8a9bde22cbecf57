import type { Mail } from "@/prisma/generated/client";
import { parseLocale } from "../i18n/locales";
import { now } from "../platform/clock";
import { db, type Transaction } from "../platform/db";
import { env } from "../platform/env";
import { isUuid } from "../platform/ids";
import { logError } from "../platform/log";
import { unseal } from "../platform/seal";
import { addresseeOf } from "./addressee";
import { findGiftCard } from "./gift-card";
import type { MailContext } from "./kind";
import { isMailKind, mailKinds } from "./kinds";
import { readMailedOrder } from "./order";
import { findVoucher } from "./voucher";
import { type WrittenMail, writeMail } from "./write";

/** In the place of a link or a code that opens something. */
const hidden = "•••";

export type ShownMail = Omit<Mail, "secret" | "to"> & {
  to: string;
  orderNumber: number | null;
  /** Null where it cannot be written: what it is about is gone, or its kind is a newer version's. */
  written: WrittenMail | null;
  canBeSent: boolean;
};

/**
 * A mail as it is in the outbox, and in words; null when there is none. A link or a code that opens something is shown
 * to those alone who let people in (`seesSecrets`), and only where there is no mail server that would bring it.
 */
export async function showMail(id: string, seesSecrets: boolean): Promise<ShownMail | null> {
  const mail = isUuid(id) ? await db().mail.findUnique({ where: { id } }) : null;
  if (!mail) return null;
  const { secret: sealed, ...rest } = mail;
  const found = mail.orderId === null ? null : await readMailedOrder(mail.orderId);
  const audience = isMailKind(mail.kind) ? mailKinds[mail.kind].audience : "person";
  const { to, locale } = addresseeOf(audience, mail, found);
  const isShown = seesSecrets && mail.state === "kept" && !env().SMTP_URL;
  const giftCard = await findGiftCard(mail);
  const context = {
    voucher: await findVoucher(mail),
    giftCard: giftCard && { ...giftCard, code: isShown ? giftCard.code : hidden },
    locale: mail.locale === null ? locale : parseLocale(mail.locale),
    order: found?.order ?? null,
    secret: isShown && sealed !== null ? unseal("mails", mail.key, sealed) : hidden,
  };
  return {
    ...rest,
    to: mail.to ?? to,
    orderNumber: found?.order.number ?? null,
    written: tryToWrite(mail, context),
    canBeSent: canBeSent(mail),
  };
}

function tryToWrite({ id, kind, data }: Mail, context: MailContext): WrittenMail | null {
  if (!isMailKind(kind)) return null;
  try {
    return writeMail(kind, data, context);
  } catch (error) {
    logError(error, { mail: id, kind }, "a mail could not be written");
    return null;
  }
}

/** Whether it can be sent although it has come to an end: with what it is to bring, and a mail server. */
function canBeSent({ state, kind, secret }: Mail): boolean {
  const isWhole = isMailKind(kind) && (mailKinds[kind].secretLife === null || secret !== null);
  return isWhole && (state === "failed" || (state === "kept" && env().SMTP_URL !== undefined));
}

/** Sends a mail that failed, or was kept, after all: it is due at once. False: there is nothing to send. */
export async function sendAnyway(tx: Transaction, id: string): Promise<boolean> {
  const mail = await tx.mail.findUnique({ where: { id } });
  if (!mail || !canBeSent(mail)) return false;
  const { count } = await tx.mail.updateMany({
    where: { id, state: mail.state },
    data: { state: "queued", attempts: 0, nextAttemptAt: now() },
  });
  return count > 0;
}
