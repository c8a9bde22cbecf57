import { toDecimal } from "../money";
import type { CheckoutSession, MaskedCard, Payment } from "../store/types";
import { BrandMark } from "./brand-marks";
import { formatAmount } from "./format";
import { Layout } from "./layout";
import { type Language, type Messages, messagesIn } from "./messages";
import { MethodList } from "./method-list";
import type { Method } from "./methods";
import { PayForm } from "./pay-form";
import { type KeptInput, keptInput, type PayErrors } from "./pay-input";
import { Problem } from "./problem";
import { expiryOf, nameOf } from "./saved-card";
import { Summary } from "./summary";
import { TestCardsPanel } from "./test-cards-panel";
import { voucherMessagesIn } from "./voucher/messages";

interface PayPageProps {
  session: CheckoutSession;
  shop: string;
  language: Language;
  methods: Method[];
  method: Method;
  /** The saved card of the session, while it is the chosen method. */
  saved?: MaskedCard;
  /** This page's own address in a language, for a method. */
  urlIn: (language: Language, method: Method) => string;
  cancelAction: string;
  /** The last try, when it did not pay. */
  refused?: Payment;
  errors?: PayErrors;
  kept?: KeptInput;
}

export function PayPage(props: PayPageProps) {
  const {
    session,
    shop,
    language,
    methods,
    method,
    saved,
    urlIn,
    cancelAction,
    refused,
    errors = {},
  } = props;
  const text = messagesIn(language);
  const title = titleOf(session, shop, language, text);
  const { heading, how } = introOf(method, language, text);
  return (
    <Layout
      title={title}
      language={language}
      text={text}
      urlIn={(other) => urlIn(other, method)}
      testCardsHref={method === "card" ? "#test-cards-list" : undefined}
      script="checkout.js"
    >
      <main class="checkout">
        <Summary session={session} shop={shop} language={language} text={text} />
        <section class="payment" aria-labelledby="pay-title">
          <MethodList {...{ methods, method, text }} urlOf={(other) => urlIn(language, other)} />
          <div class="payment-head">
            <h1 id="pay-title">
              <span class="visually-hidden">{title}: </span>
              {heading}
            </h1>
            {method === "card" && <Marks text={text} />}
          </div>
          {how && <p class="how">{how}</p>}
          <Problem {...{ errors, refused, text }} retype={retypeOf(method, text)} />
          <PayForm
            {...{ session, method, saved, errors, language }}
            action={urlIn(language, method)}
            kept={props.kept ?? keptOf(refused)}
          />
          <form class="cancel" method="post" action={cancelAction}>
            <button type="submit">{text.cancel}</button>
          </form>
          <p class="visually-hidden" role="status" id="status" />
        </section>
        {method === "card" && <TestCardsPanel text={text} />}
      </main>
    </Layout>
  );
}

function titleOf(
  { payment, flexibleAmount }: CheckoutSession,
  shop: string,
  language: Language,
  text: Messages,
) {
  if (flexibleAmount) return text.titleOpen(shop);
  return text.title(formatAmount(payment.amount, payment.currency, language), shop);
}

function introOf(method: Method, language: Language, text: Messages): { heading: string; how?: string } {
  if (method === "card") return { heading: text.cardTitle };
  if (method === "saved") return { heading: text.savedTitle };
  const { formTitle, how } = voucherMessagesIn(language);
  return { heading: formTitle[method], how: how[method] };
}

function retypeOf(method: Method, text: Messages): string | undefined {
  if (method === "card") return text.retype;
  return method === "saved" ? text.retypeCode : undefined;
}

function Marks({ text }: { text: Messages }) {
  return (
    <ul class="marks" aria-label={text.accepted}>
      {["visa", "mastercard", "amex", "oca", "anda"].map((id) => (
        <li key={id}>
          <BrandMark id={id} labelled />
        </li>
      ))}
    </ul>
  );
}

/** What was typed the last time, as far as it may be shown again. */
function keptOf(payment: Payment | undefined): KeptInput {
  const person = payment?.card?.cardholder ?? payment?.voucher?.payer;
  if (!payment || !person) return keptInput({});
  return {
    amount: toDecimal(payment.amount),
    currency: payment.currency,
    expiry: payment.card ? expiryOf(payment.card) : "",
    holder: nameOf(person),
    email: person.email ?? "",
    installments: String(payment.installments),
  };
}
