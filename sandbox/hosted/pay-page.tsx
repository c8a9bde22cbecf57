import { brands } from "../cards/brands";
import { newToken } from "../ids";
import type { CheckoutSession, Payment } from "../store/types";
import { BrandMark } from "./brand-marks";
import { CardForm } from "./card-form";
import type { CardField, KeptInput } from "./card-input";
import { formatAmount } from "./format";
import { Layout } from "./layout";
import { type Language, type Messages, messagesIn } from "./messages";
import { Summary } from "./summary";
import { TestCardsPanel } from "./test-cards-panel";

interface PayPageProps {
  session: CheckoutSession;
  shop: string;
  language: Language;
  /** This page's own address in a language. */
  urlIn: (language: Language) => string;
  cancelAction: string;
  /** The last try, when it did not pay. */
  refused?: Payment;
  errors?: Partial<Record<CardField, string>>;
  kept?: KeptInput;
}

export function PayPage(props: PayPageProps) {
  const { session, shop, language, urlIn, cancelAction, refused, errors = {} } = props;
  const text = messagesIn(language);
  const amount = formatAmount(session.payment.amount, session.payment.currency, language);
  const kept = props.kept ?? keptOf(refused);
  return (
    <Layout
      title={text.title(amount, shop)}
      language={language}
      text={text}
      otherLanguageUrl={urlIn(language === "es" ? "en" : "es")}
      testCardsHref="#test-cards-list"
      withScript
    >
      <main class="checkout">
        <Summary session={session} shop={shop} language={language} text={text} />
        <section class="payment" aria-labelledby="card-title">
          <div class="payment-head">
            <h1 id="card-title">
              <span class="visually-hidden">{text.title(amount, shop)}: </span>
              {text.cardTitle}
            </h1>
            <ul class="marks" aria-label={text.accepted}>
              {["visa", "mastercard", "amex", "oca", "anda"].map((id) => (
                <li key={id}>
                  <BrandMark id={id} labelled />
                </li>
              ))}
            </ul>
          </div>
          <Problem errors={errors} refused={refused} text={text} />
          <CardForm
            action={urlIn(language)}
            formKey={newToken()}
            payLabel={text.pay(amount)}
            kept={kept}
            errors={errors}
            text={text}
            rules={rules(text)}
          />
          <form class="cancel" method="post" action={cancelAction}>
            <button type="submit">{text.cancel}</button>
          </form>
          <p class="visually-hidden" role="status" id="status" />
        </section>
        <TestCardsPanel text={text} />
      </main>
    </Layout>
  );
}

function Problem({
  errors,
  refused,
  text,
}: {
  errors: Partial<Record<CardField, string>>;
  refused?: Payment;
  text: Messages;
}) {
  const wrong = Object.entries(errors);
  if (wrong.length > 0) {
    return (
      <div class="problem" role="alert">
        <h2>{text.errorsTitle(wrong.length)}</h2>
        <ul>
          {wrong.map(([field, message]) => (
            <li key={field}>
              <a href={`#${field}`}>{message}</a>
            </li>
          ))}
        </ul>
        <p>{text.retype}</p>
      </div>
    );
  }
  if (!refused) return null;
  return (
    <div class="problem" role="alert">
      <h2>{text.declined.title}</h2>
      <p>
        {refusalText(refused, text)} {text.declined.next}
      </p>
    </div>
  );
}

function refusalText(payment: Payment, text: Messages): string {
  const last = payment.transactions.at(-1);
  const ending = payment.card?.last4 ?? "";
  if (last?.status === "failed") return text.declined.failed(ending);
  if (last?.declineCode === "insufficient_funds") return text.declined.insufficientFunds(ending);
  return text.declined.denied(ending);
}

/** What was typed the last time, as far as it may be shown again. */
function keptOf(payment: Payment | undefined): KeptInput {
  if (!payment?.card) return { expiry: "", holder: "", email: "" };
  const { expMonth, expYear, cardholder } = payment.card;
  const two = (number: number) => String(number).padStart(2, "0");
  return {
    expiry: `${two(expMonth)}/${two(expYear)}`,
    holder: `${cardholder.firstName} ${cardholder.lastName}`,
    email: cardholder.email ?? "",
  };
}

/** What the script needs to check the form as the server does. */
function rules(text: Messages): string {
  const known = brands.map(({ id, prefixes, lengths, codeLength }) => ({
    id,
    prefixes: prefixes.map((prefix) => prefix.source),
    lengths,
    codeLength,
  }));
  const byLength = (say: (digits: number) => string) => ({ 3: say(3), 4: say(4) });
  return JSON.stringify({
    brands: known,
    errors: { ...text.errors, code: byLength(text.errors.code) },
    codeHint: byLength(text.codeHint),
  });
}
