import { Panel } from "@/app/_ui/panel";
import type { Locale } from "@/lib/i18n/locales";
import { getTranslator } from "@/lib/i18n/translator";
import type { WrittenMail } from "@/lib/mail/write";

type Props = { locale: Locale; written: WrittenMail };

/** A mail as its reader gets it, as HTML and as text. In a frame that runs and opens nothing. */
export function LetterPanels({ locale, written }: Props) {
  const t = getTranslator(locale, "desk");
  return (
    <div className="grid min-w-0 gap-6">
      <Panel title={t("mail.html")}>
        <iframe
          title={written.subject}
          srcDoc={written.html}
          sandbox=""
          className="h-[44rem] w-full rounded-lg border border-line"
        />
      </Panel>
      <Panel title={t("mail.text")}>
        <pre className="font-mono text-sm wrap-anywhere whitespace-pre-wrap">{written.text}</pre>
      </Panel>
    </div>
  );
}
