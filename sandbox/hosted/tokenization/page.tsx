import type { Instrument } from "../../store/customer-types";
import type { TokenizationSession } from "../../store/types";
import { CardFields } from "../card-fields";
import { formRules } from "../form-rules";
import { formatTime } from "../format";
import { Layout } from "../layout";
import { type Language, messagesIn } from "../messages";
import { Lock } from "../pay-form";
import type { KeptInput, PayErrors, PayField } from "../pay-input";
import { Problem, ProblemBox } from "../problem";
import { TestCardsPanel } from "../test-cards-panel";
import { CardList } from "./card-list";
import { tokenizationMessagesIn } from "./messages";

interface TokenizationPageProps {
  session: TokenizationSession;
  shop: string;
  instruments: Instrument[];
  language: Language;
  /** This page's own address, or that of a page below it, in a language. */
  urlIn: (language: Language, below?: string) => string;
  errors: PayErrors;
  kept: KeptInput;
  /** The bank did not approve the check of the last card. */
  noFunds: boolean;
  /** A card was deleted just now. */
  removed: boolean;
}

/** A customer's cards: those that are saved, and a form for another, as far as the session offers it. */
export function TokenizationPage(props: TokenizationPageProps) {
  const { session, shop, instruments, language, urlIn, errors, noFunds, removed } = props;
  const page = messagesIn(language);
  const text = tokenizationMessagesIn(language);
  const can = (feature: (typeof features)[number]) => features.includes(feature);
  const { features } = session.tokenization;
  const lists = can("list") || can("select") || can("delete");
  return (
    <Layout
      title={text.title(shop)}
      language={language}
      text={page}
      urlIn={urlIn}
      testCardsHref={can("create") ? "#test-cards-list" : undefined}
      styles={["tokenization.css"]}
      script={can("create") ? "checkout.js" : undefined}
    >
      <main class="checkout">
        <Introduction {...{ session, shop, language }} />
        <section class="payment" aria-labelledby="cards-title">
          <h1 id="cards-title">{lists ? text.saved : text.add}</h1>
          {removed && (
            <p class="done" role="status">
              {text.removed}
            </p>
          )}
          {lists && (
            <CardList
              {...{ instruments, language }}
              selectAction={can("select") ? urlIn(language, "/select") : undefined}
              deleteAction={can("delete") ? urlIn(language, "/delete") : undefined}
            />
          )}
          {lists && can("create") && <h2 class="form-title">{text.add}</h2>}
          {noFunds && (
            <ProblemBox title={text.noFunds.title}>
              <p>{text.noFunds.text}</p>
            </ProblemBox>
          )}
          {can("create") && <SaveForm {...{ errors, language }} kept={props.kept} action={urlIn(language)} />}
          <form class="cancel" method="post" action={urlIn(language, "/cancel")}>
            <button type="submit">{text.back}</button>
          </form>
          <p class="visually-hidden" role="status" id="status" />
        </section>
        {can("create") && <TestCardsPanel text={page} />}
      </main>
    </Layout>
  );
}

type IntroductionProps = Pick<TokenizationPageProps, "session" | "shop" | "language">;

function Introduction({ session, shop, language }: IntroductionProps) {
  const text = tokenizationMessagesIn(language);
  const { type, verifyFunds } = session.tokenization;
  return (
    <section class="summary" aria-label={text.title(shop)}>
      <p class="shop">
        <span class="shop-initial" aria-hidden="true">
          {shop.charAt(0)}
        </span>
        <span>
          <span class="shop-lead">{text.lead}</span>
          <span class="shop-name">{shop}</span>
        </span>
      </p>
      <p class="explanation">{text.intro[type]}</p>
      {verifyFunds && <p class="explanation">{text.verify}</p>}
      <p class="until">
        <time datetime={new Date(session.expiresAt).toISOString()}>
          {text.until(formatTime(session.expiresAt, language))}
        </time>
      </p>
    </section>
  );
}

interface SaveFormProps {
  action: string;
  errors: PayErrors;
  kept: KeptInput;
  language: Language;
}

function SaveForm({ action, errors, kept, language }: SaveFormProps) {
  const page = messagesIn(language);
  const text = tokenizationMessagesIn(language);
  const firstWrong = (Object.keys(errors) as PayField[])[0];
  return (
    <>
      <Problem errors={errors} retype={page.retype} text={page} />
      <form
        id="pay"
        class="card-form"
        method="post"
        action={action}
        novalidate
        data-paying={text.saving}
        data-rules={formRules({ text: page })}
      >
        <CardFields {...{ kept, errors, firstWrong }} text={page} />
        <button class="pay" type="submit">
          <Lock />
          <span data-pay-label>{text.save}</span>
        </button>
      </form>
    </>
  );
}
