import type { ReactNode } from "react";
import { SkipLink } from "@/app/_ui/skip-link";
import { type Locale, languageTags } from "@/lib/i18n/locales";
import { leaveFrameOut } from "./frame";
import { Kept } from "./kept";
import { LookAhead } from "./look-ahead";
import { SiteFooter } from "./site-footer";
import { SiteHeader } from "./site-header";

/** A whole page of the shop around its content: head band, content, foot. */
export async function ShopDocument({ locale, children }: { locale: Locale; children: ReactNode }) {
  const isLeftOut = await leaveFrameOut(locale);
  return (
    <html lang={languageTags[locale]}>
      <body className="flex min-h-dvh flex-col antialiased">
        <SkipLink locale={locale} />
        {isLeftOut ? <Kept id="site-head" /> : <SiteHeader locale={locale} />}
        <main id="content" tabIndex={-1} className="grow py-8 outline-none sm:py-12">
          {children}
        </main>
        {isLeftOut ? <Kept id="site-foot" /> : <SiteFooter locale={locale} />}
        <LookAhead />
      </body>
    </html>
  );
}
