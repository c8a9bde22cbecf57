import type { Locale } from "@/lib/i18n/locales";
import { getTranslator } from "@/lib/i18n/translator";

/** In the place of a chart that there is nothing to draw in. */
export function EmptyFigure({ title, locale }: { title: string; locale: Locale }) {
  return (
    <figure>
      <figcaption className="mb-2 font-medium">{title}</figcaption>
      <p className="text-muted">{getTranslator(locale, "desk")("today.nothing")}</p>
    </figure>
  );
}
