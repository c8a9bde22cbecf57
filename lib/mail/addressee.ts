import type { Mail } from "@/prisma/generated/client";
import { shop } from "@/shop/shop";
import { defaultLocale, type Locale, parseLocale } from "../i18n/locales";
import { env } from "../platform/env";
import type { Audience } from "./kind";
import type { readMailedOrder } from "./order";

type Found = Awaited<ReturnType<typeof readMailedOrder>>;

/** To whom a mail goes, and in which language, as things are now. `to` is empty where there is no address. */
export function addresseeOf(
  audience: Audience,
  mail: Pick<Mail, "to" | "locale">,
  found: Found,
): { to: string; locale: Locale } {
  switch (audience) {
    case "shopper":
      return { to: found?.email ?? "", locale: found?.locale ?? defaultLocale };
    case "recipient":
      return { to: found?.recipient?.email ?? "", locale: found?.recipient?.locale ?? defaultLocale };
    case "merchant":
      return { to: env().MAIL_ALERTS ?? shop.contact.email ?? "", locale: defaultLocale };
    case "customer":
    case "person":
    case "holder":
      return { to: mail.to ?? "", locale: parseLocale(mail.locale) };
  }
}
