import type { Locale } from "@/lib/i18n/locales";
import { getTranslator } from "@/lib/i18n/translator";
import { isMailKind } from "@/lib/mail/kinds";

/** What a kind of mail is called at the desk. */
export function kindName(kind: string, locale: Locale): string {
  const t = getTranslator(locale, "desk");
  return isMailKind(kind) ? t(`mail.kinds.${kind}`) : t("mail.unknownKind");
}
