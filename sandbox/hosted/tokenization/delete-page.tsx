import type { Instrument } from "../../store/customer-types";
import { Layout } from "../layout";
import { type Language, messagesIn } from "../messages";
import { SavedCard } from "../saved-card";
import { tokenizationMessagesIn } from "./messages";

interface DeletePageProps {
  instrument: Instrument;
  language: Language;
  confirmAction: string;
  backUrl: string;
}

/** Asks once more before a saved card is deleted. */
export function DeletePage({ instrument, language, confirmAction, backUrl }: DeletePageProps) {
  const page = messagesIn(language);
  const { confirm } = tokenizationMessagesIn(language);
  return (
    <Layout title={confirm.title} language={language} text={page} styles={["tokenization.css"]}>
      <main class="notice confirm">
        <h1>{confirm.title}</h1>
        <SavedCard card={instrument.card} text={page} />
        <p>{confirm.text}</p>
        <form method="post" action={confirmAction}>
          <input type="hidden" name="card" value={instrument.id} />
          <input type="hidden" name="sure" value="yes" />
          <button class="button danger" type="submit">
            {confirm.yes}
          </button>
          <a class="button quiet" href={backUrl}>
            {confirm.no}
          </a>
        </form>
      </main>
    </Layout>
  );
}
