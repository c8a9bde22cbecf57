import type { ReactNode } from "react";
import { type Locale, languageTags } from "@/lib/i18n/locales";
import { getTranslator } from "@/lib/i18n/translator";
import { LookAhead } from "./look-ahead";
import { SiteFooter } from "./site-footer";
import { SiteHeader } from "./site-header";

/** A whole page of the shop around its content: head band, content, foot. */
export function ShopDocument({ locale, children }: { locale: Locale; children: ReactNode }) {
  const t = getTranslator(locale, "common");
  return (
    <html lang={languageTags[locale]}>
      <body className="flex min-h-dvh flex-col antialiased">
        <a
          href="#content"
          className="sr-only rounded-full bg-brand font-medium text-card focus:not-sr-only focus:absolute focus:top-2 focus:left-2 focus:z-10 focus:px-5 focus:py-3"
        >
          {t("skip")}
        </a>
        <SiteHeader locale={locale} />
        <main id="content" tabIndex={-1} className="grow py-8 outline-none sm:py-12">
          {children}
        </main>
        <SiteFooter locale={locale} />
        <LookAhead />
      </body>
    </html>
  );
}
