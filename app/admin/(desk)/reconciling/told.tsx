import { Notice, type NoticeTone } from "@/app/_ui/notice";
import type { Locale } from "@/lib/i18n/locales";
import { getTranslator } from "@/lib/i18n/translator";
import { type ToldWord, toldWords } from "./told-at";

const tones: Record<ToldWord, NoticeTone> = {
  confirmed: "success",
  contradicted: "error",
  unreachable: "warning",
  "too-soon": "info",
  gone: "info",
  accepted: "success",
};

/** What came of the button that was pressed before. */
export function Told({ word, locale }: { word: string; locale: Locale }) {
  const known = toldWords.find((each) => each === word);
  if (!known) return null;
  return (
    <div className="mb-6">
      <Notice tone={tones[known]}>{getTranslator(locale, "desk")(`reconciling.told.${known}`)}</Notice>
    </div>
  );
}
