import { type Language, languages, messagesIn } from "./messages";

interface LanguageLinksProps {
  language: Language;
  /** The page's address in a language. */
  urlIn: (language: Language) => string;
}

/** The page in the other languages, each by its own name. */
export function LanguageLinks({ language, urlIn }: LanguageLinksProps) {
  return (
    <span class="languages">
      {languages
        .filter((other) => other !== language)
        .map((other) => (
          <a key={other} href={urlIn(other)} hreflang={other} lang={other}>
            {messagesIn(other).languageName}
          </a>
        ))}
    </span>
  );
}
