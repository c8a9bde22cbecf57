import { raw } from "hono/html";
import type { Child } from "hono/jsx";
import { type AssetName, assetUrl } from "./asset-urls";
import type { Language } from "./messages";

interface DocumentProps {
  title: string;
  language: Language;
  styles: AssetName[];
  script?: AssetName;
  /** Asks for the page again after so many seconds where there is no JavaScript to ask in its place. */
  refreshSeconds?: number;
  children: Child;
}

/** The frame of every page of this folder. */
export function Document({ title, language, styles, script, refreshSeconds, children }: DocumentProps) {
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
          {styles.map((style) => (
            <link key={style} rel="stylesheet" href={assetUrl(style)} />
          ))}
          {script && <script type="module" src={assetUrl(script)} />}
          {refreshSeconds && (
            <noscript>
              <meta http-equiv="refresh" content={String(refreshSeconds)} />
            </noscript>
          )}
        </head>
        <body>{children}</body>
      </html>
    </>
  );
}
