import { Layout } from "./layout";
import { type Language, messagesIn } from "./messages";

interface WaitingPageProps {
  language: Language;
  /** This page's own address. */
  url: string;
  otherLanguageUrl: string;
}

const ASKED_AGAIN_SECONDS = 2;

/** Holds the payer while the processor takes its time, and leads on by itself. */
export function WaitingPage({ language, url, otherLanguageUrl }: WaitingPageProps) {
  const text = messagesIn(language);
  const { title, text: explanation, again } = text.waiting;
  return (
    <Layout
      {...{ title, language, text, otherLanguageUrl }}
      script="wait.js"
      refreshSeconds={ASKED_AGAIN_SECONDS}
    >
      <main class="notice waiting" data-notice="waiting">
        <span class="spinner" aria-hidden="true" />
        <h1>{title}</h1>
        <p role="status">{explanation}</p>
        <noscript>
          <a class="button quiet" href={url}>
            {again}
          </a>
        </noscript>
      </main>
    </Layout>
  );
}
