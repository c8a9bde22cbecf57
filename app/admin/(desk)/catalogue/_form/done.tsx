import { Notice } from "@/app/_ui/notice";
import type { Locale } from "@/lib/i18n/locales";
import type { catalogue } from "@/lib/i18n/messages/es/desk/catalogue";
import { getTranslator } from "@/lib/i18n/translator";

const words = [
  "saved",
  "product",
  "variant",
  "stock",
  "picture",
] as const satisfies (keyof (typeof catalogue)["done"])[];

/** What was done on the way to this page, by a word in its address; nothing for another word. */
export function Done({ word, locale }: { word: unknown; locale: Locale }) {
  const known = words.find((each) => each === word);
  if (!known) return null;
  return (
    <div className="mb-6">
      <Notice tone="success">{getTranslator(locale, "desk")(`catalogue.done.${known}`)}</Notice>
    </div>
  );
}
