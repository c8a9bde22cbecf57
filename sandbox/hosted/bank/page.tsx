import { choices } from "../../choices";
import type { Payment } from "../../store/types";
import { Document } from "../document";
import { formatAmount, formatTime } from "../format";
import { LanguageLinks } from "../language-links";
import type { Language } from "../messages";
import { bankMessagesIn } from "./messages";

interface BankPageProps {
  payment: Payment;
  shop: string;
  language: Language;
  urlIn: (language: Language) => string;
  /** Browsers let no frame of another site take the focus. */
  inFrame: boolean;
  /** What was wrong with the code that was typed. */
  problem?: "wrongCode" | "noCode";
}

/** The cardholder's bank asks for a code (3-D Secure). It looks like nothing of the gateway's. */
export function BankPage({ payment, shop, language, urlIn, inFrame, problem }: BankPageProps) {
  const text = bankMessagesIn(language);
  const facts = [
    [text.shop, shop],
    [text.amount, formatAmount(payment.amount, payment.currency, language)],
    [text.card, text.cardEnding(payment.card?.last4 ?? "")],
    [text.until, text.untilTime(formatTime(payment.wait?.until ?? payment.createdAt, language))],
  ];
  return (
    <Document title={`${text.title} · ${text.bank}`} language={language} styles={["bank.css"]}>
      <header>
        <p class="bank">
          <Emblem />
          <span>
            {text.bank} <small>— {text.sandbox}</small>
          </span>
        </p>
        <LanguageLinks {...{ language, urlIn }} />
      </header>
      <main>
        <h1>{text.title}</h1>
        <p>{text.intro}</p>
        <dl>
          {facts.map(([name, value]) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
        <form method="post" action={urlIn(language)} novalidate>
          <label for="code">{text.code}</label>
          <input
            id="code"
            name="code"
            type="text"
            inputmode="numeric"
            autocomplete="one-time-code"
            maxlength={6}
            required
            autofocus={!inFrame}
            aria-describedby="code-hint code-error"
            aria-invalid={problem ? "true" : undefined}
          />
          <span id="code-hint" class="hint">
            {text.codeHint}. <strong>{text.sms(choices.challengeCode)}</strong>
          </span>
          <span id="code-error" class="error" role={problem ? "alert" : undefined}>
            {problem && text[problem]}
          </span>
          <button class="confirm" type="submit" name="answer" value="confirm">
            {text.confirm}
          </button>
          <button class="cancel" type="submit" name="answer" value="cancel">
            {text.cancel}
          </button>
          <p class="tools">
            <button type="submit" name="answer" value="fail">
              {text.fail}
            </button>
            <span class="hint">{text.failHint}</span>
          </p>
        </form>
      </main>
      <footer>{text.notReal}</footer>
    </Document>
  );
}

/** An ombú on the plain, in a ring. */
function Emblem() {
  return (
    <svg viewBox="0 0 40 40" width="40" height="40" aria-hidden="true">
      <circle cx="20" cy="20" r="18.75" fill="none" stroke="currentColor" stroke-width="1.5" />
      <path
        fill="currentColor"
        d="M20 8c-5 0-9 3.2-9.6 7.2C8.300 16 7 17.700 7 19.600c0 2.700 2.700 4.700 6 4.400 1.500-.1 2.700-.5 3.800-1.200L18 29h4l1.200-6.200c1.100.7 2.300 1.100 3.800 1.200 3.300.3 6-1.700 6-4.400 0-1.900-1.300-3.600-3.400-4.400C29 11.200 25 8 20 8ZM6.500 30.500h27V32h-27z"
      />
    </svg>
  );
}
