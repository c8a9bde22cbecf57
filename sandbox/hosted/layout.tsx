import { raw } from "hono/html";
import type { Child } from "hono/jsx";
import { assetUrl } from "./asset-urls";
import type { Language, Messages } from "./messages";

interface LayoutProps {
  title: string;
  language: Language;
  text: Messages;
  /** This page in the other language; none where the page has no address of its own. */
  otherLanguageUrl?: string;
  /** Where on this page the test cards are. */
  testCardsHref?: string;
  withScript?: boolean;
  children: Child;
}

export function Layout(props: LayoutProps) {
  const { title, language, text, otherLanguageUrl, testCardsHref, withScript, children } = props;
  const other = language === "es" ? "en" : "es";
  return (
    <>
      {raw("<!doctype html>")}
      <html lang={language}>
        {/* biome-ignore lint/style/noHeadElement: this page is not one of Next.js. */}
        <head>
          <meta charset="utf-8" />
          <meta name="viewport" content="width=device-width, initial-scale=1" />
          <meta name="robots" content="noindex" />
          <meta name="color-scheme" content="light" />
          <title>{title}</title>
          <link rel="icon" href={assetUrl("icon.svg")} type="image/svg+xml" />
          <link rel="stylesheet" href={assetUrl("checkout.css")} />
          {withScript && <script type="module" src={assetUrl("checkout.js")} />}
        </head>
        <body>
          <header class="ribbon">
            <p>
              <strong>{text.ribbon}</strong> {text.ribbonDetail}{" "}
              {testCardsHref && <a href={testCardsHref}>{text.seeTestCards}</a>}
            </p>
            {otherLanguageUrl && (
              <a href={otherLanguageUrl} hreflang={other} lang={other}>
                {text.otherLanguage}
              </a>
            )}
          </header>
          {children}
        </body>
      </html>
    </>
  );
}
