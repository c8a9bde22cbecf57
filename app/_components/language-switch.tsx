"use client";

import { type Locale, languageNames, languageTags, locales } from "@/lib/i18n/locales";
import { localePath, splitLocale } from "@/lib/i18n/paths";
import { useCurrentAddress } from "./current-address";
import { TypedSwitch } from "./typed-switch";

const look = "min-h-11 items-center underline decoration-1 underline-offset-4 hover:decoration-2";

/**
 * The same page in the other languages. A whole new document, as its language is the document's: a link, and a button of
 * the form where something is typed.
 */
export function LanguageSwitch({ label, locale }: { label: string; locale: Locale }) {
  const { path } = splitLocale(useCurrentAddress());
  if (locales.length < 2) return null;
  return (
    <ul aria-label={label} className="flex gap-4">
      {locales
        .filter((other) => other !== locale)
        .map((other) => (
          <li key={other}>
            <a
              href={localePath(other, path)}
              hrefLang={languageTags[other]}
              lang={languageTags[other]}
              className={`flex typed:hidden ${look}`}
            >
              {languageNames[other]}
            </a>
            <TypedSwitch to={other} lang={languageTags[other]} className={`hidden typed:flex ${look}`}>
              {languageNames[other]}
            </TypedSwitch>
          </li>
        ))}
    </ul>
  );
}
