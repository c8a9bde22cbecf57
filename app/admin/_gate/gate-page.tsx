import type { ReactNode } from "react";
import { type Locale, languageTags } from "@/lib/i18n/locales";
import { getTranslator } from "@/lib/i18n/translator";
import { shop } from "@/shop/shop";

type Props = { locale: Locale; title: string; intro?: ReactNode; children: ReactNode };

/** A page before the desk's door: one thing to do, and nothing around it. */
export function GatePage({ locale, title, intro, children }: Props) {
  const t = getTranslator(locale, "desk");
  return (
    <main
      lang={languageTags[locale]}
      className="mx-auto grid min-h-dvh max-w-md content-center gap-6 px-4 py-10"
    >
      <p className="flex flex-wrap items-baseline gap-x-2">
        <span className="font-display text-xl">{shop.name}</span>
        <span className="text-sm text-muted">{t("frame.title")}</span>
      </p>
      <h1 className="text-3xl">{title}</h1>
      {intro && <p className="text-muted">{intro}</p>}
      {children}
    </main>
  );
}
