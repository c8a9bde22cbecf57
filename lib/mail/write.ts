import { shop } from "@/shop/shop";
import type { Locale } from "../i18n/locales";
import { localePath } from "../i18n/paths";
import { contactText } from "../i18n/shop-texts";
import { getTranslator } from "../i18n/translator";
import { env } from "../platform/env";
import { type Frame, toHtml } from "./html";
import type { MailContext } from "./kind";
import { type MailKind, mailKinds } from "./kinds";
import { shopLook } from "./look";
import { toPlain } from "./plain";

export type WrittenMail = { subject: string; html: string; text: string };

/** A mail in words, from its facts. Throws where they are not of its kind, or what it is about is missing. */
export function writeMail(kind: MailKind, data: unknown, context: MailContext): WrittenMail {
  const { locale } = context;
  const letter = mailKinds[kind].write(data, context);
  const frame = frameOf(locale);
  return {
    // One line, whatever was typed by whom it names.
    subject: letter.subject.replace(/\s+/g, " "),
    html: toHtml(letter, frame, locale, shopLook()),
    text: toPlain(letter, frame),
  };
}

function frameOf(locale: Locale): Frame {
  const t = getTranslator(locale, "mail");
  return {
    shop: shop.name,
    shopUrl: `${env().SHOP_URL}${localePath(locale, "/")}`,
    footer: [
      t("contact", { contact: contactText() }),
      [shop.legalName, shop.rut && `RUT ${shop.rut}`].filter(Boolean).join(" · "),
    ],
  };
}
