import { Layout } from "./layout";
import { type Language, messagesIn } from "./messages";

interface WaitingPageProps {
  language: Language;
  /** This page's own address in a language. */
  urlIn: (language: Language) => string;
}

const ASKED_AGAIN_SECONDS = 2;

/** Holds the payer while the processor takes its time, and leads on by itself. */
export function WaitingPage({ language, urlIn }: WaitingPageProps) {
  const text = messagesIn(language);
  const { title, text: explanation, again } = text.waiting;
  return (
    <Layout {...{ title, language, text, urlIn }} script="wait.js" refreshSeconds={ASKED_AGAIN_SECONDS}>
      <main class="notice waiting" data-notice="waiting">
        <span class="spinner" aria-hidden="true" />
        <h1>{title}</h1>
        <p role="status">{explanation}</p>
        <noscript>
          <a class="button quiet" href={urlIn(language)}>
            {again}
          </a>
        </noscript>
      </main>
    </Layout>
  );
}
