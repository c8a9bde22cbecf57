import type { ReactNode } from "react";
import { SkipLink } from "@/app/_ui/skip-link";
import { type Locale, languageTags } from "@/lib/i18n/locales";
import { readFrame } from "./frame";
import { LookAhead } from "./look-ahead";
import { SiteFooter } from "./site-footer";
import { SiteHeader } from "./site-header";

/** A whole page of the shop around its content: head band, content, foot. */
export async function ShopDocument({ locale, children }: { locale: Locale; children: ReactNode }) {
  const frame = await readFrame(locale);
  return (
    <html lang={languageTags[locale]}>
      <body className="flex min-h-dvh flex-col antialiased">
        <SkipLink locale={locale} />
        {frame ? <Kept html={frame.head} /> : <SiteHeader locale={locale} />}
        <main id="content" tabIndex={-1} className="grow py-8 outline-none sm:py-12">
          {children}
        </main>
        {frame ? <Kept html={frame.foot} /> : <SiteFooter locale={locale} />}
        <LookAhead />
      </body>
    </html>
  );
}

function Kept({ html }: { html: string }) {
  // biome-ignore lint/security/noDangerouslySetInnerHtml: what the components of head and foot were rendered to
  return <div className="contents" dangerouslySetInnerHTML={{ __html: html }} />;
}
