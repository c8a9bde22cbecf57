import { Layout } from "./layout";
import { type Language, type Messages, messagesIn } from "./messages";

export type Notice = keyof Omit<Messages["notices"], "backToShop">;

/** A page that says one thing: expired, already paid, unknown… with the way back to the shop. */
export function NoticePage({
  notice,
  language,
  shopUrl,
}: {
  notice: Notice;
  language: Language;
  shopUrl?: string;
}) {
  const text = messagesIn(language);
  const { title, text: explanation } = text.notices[notice];
  return (
    <Layout title={title} language={language} text={text}>
      <main class="notice" data-notice={notice}>
        <NoticeSign good={notice === "completed" || notice === "tokenized"} />
        <h1>{title}</h1>
        <p>{explanation}</p>
        {shopUrl && (
          <a class="button" href={shopUrl}>
            {text.notices.backToShop}
          </a>
        )}
      </main>
    </Layout>
  );
}

function NoticeSign({ good }: { good: boolean }) {
  return (
    <svg class="notice-sign" viewBox="0 0 48 48" width="56" height="56" aria-hidden="true">
      <circle cx="24" cy="24" r="22" fill="none" stroke="currentColor" stroke-width="2.5" />
      <path
        d={good ? "M15 24.5l6.5 6.5L34 18" : "M24 14v13M24 33.5v.5"}
        fill="none"
        stroke="currentColor"
        stroke-width="3.5"
        stroke-linecap="round"
        stroke-linejoin="round"
      />
    </svg>
  );
}
