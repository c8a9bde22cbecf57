import type { ReactNode } from "react";
import { SkipLink } from "@/app/_ui/skip-link";
import { type Locale, languageTags } from "@/lib/i18n/locales";
import { LookAhead } from "./look-ahead";
import { SiteFooter } from "./site-footer";
import { SiteHeader } from "./site-header";

/** A whole page of the shop around its content: head band, content, foot. */
export function ShopDocument({ locale, children }: { locale: Locale; children: ReactNode }) {
  return (
    <html lang={languageTags[locale]}>
      <body className="flex min-h-dvh flex-col antialiased">
        <SkipLink locale={locale} />
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
