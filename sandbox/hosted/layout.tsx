import type { Child } from "hono/jsx";
import type { AssetName } from "./asset-urls";
import { Document } from "./document";
import { LanguageLinks } from "./language-links";
import type { Language, Messages } from "./messages";

interface LayoutProps {
  title: string;
  language: Language;
  text: Messages;
  /** This page in a language; none where the page has no address of its own. */
  urlIn?: (language: Language) => string;
  /** Where on this page the test cards are. */
  testCardsHref?: string;
  /** What the page needs besides the common style. */
  styles?: AssetName[];
  script?: AssetName;
  refreshSeconds?: number;
  children: Child;
}

/** A page of the gateway: its look, and the ribbon that says that it is a sandbox. */
export function Layout(props: LayoutProps) {
  const { title, language, text, urlIn, testCardsHref, children } = props;
  const { styles, script, refreshSeconds } = props;
  return (
    <Document {...{ title, language, script, refreshSeconds }} styles={["checkout.css", ...(styles ?? [])]}>
      <header class="ribbon">
        <p>
          <strong>{text.ribbon}</strong> {text.ribbonDetail}{" "}
          {testCardsHref && <a href={testCardsHref}>{text.seeTestCards}</a>}
        </p>
        {urlIn && <LanguageLinks {...{ language, urlIn }} />}
      </header>
      {children}
    </Document>
  );
}
