import { toDecimal } from "../../money";
import type { Payment, Voucher } from "../../store/types";
import { formatAmount, formatDateTime, groupDigits } from "../format";
import { Layout } from "../layout";
import { type Language, messagesIn } from "../messages";
import { nameOf } from "../saved-card";
import { Barcode } from "./barcode";
import { voucherMessagesIn } from "./messages";

interface VoucherPageProps {
  payment: Payment;
  voucher: Voucher;
  shop: string;
  language: Language;
  /** This page's own address in a language. */
  urlIn: (language: Language) => string;
  shopUrl?: string;
}

/** What a payer takes along: the code, the amount, until when, and how to pay. Made to be printed, too. */
export function VoucherPage(props: VoucherPageProps) {
  const { payment, voucher, shop, language, urlIn, shopUrl } = props;
  const text = voucherMessagesIn(language);
  const page = messagesIn(language);
  const cash = voucher.method !== "bank-transfer";
  const until = payment.wait?.until ?? payment.createdAt;
  const steps = cash ? text.steps.cash(page.methodNames[voucher.method]) : text.steps.transfer;
  const facts: [string, string][] = [
    ...(cash
      ? []
      : ([
          [text.bank, "Banco de la Pampa — sandbox"],
          [text.account, "000 123456-00001"],
          [text.accountHolder, `Plexo sandbox · ${shop}`],
        ] as [string, string][])),
    [text.shop, shop],
    [text.payer, nameOf(voucher.payer)],
    [text.order, payment.referenceId],
  ];
  return (
    <Layout
      title={text.title[voucher.method]}
      language={language}
      text={page}
      urlIn={urlIn}
      styles={["voucher.css"]}
      script="print.js"
    >
      <main class="voucher-page" data-voucher={voucher.method}>
        <article class="voucher">
          <header>
            <h1>{text.title[voucher.method]}</h1>
            <p class="state">{text.pending}</p>
          </header>
          <p class="voucher-amount">
            <span>{text.amount}</span>
            <data value={toDecimal(payment.amount)}>
              {formatAmount(payment.amount, payment.currency, language)}
            </data>
          </p>
          <p class="voucher-until">
            {text.until}{" "}
            <time datetime={new Date(until).toISOString()}>{formatDateTime(until, language)}</time>
          </p>
          <div class="voucher-code">
            <p>
              <span>{cash ? text.code : text.reference}</span>
              <code>{groupDigits(voucher.code)}</code>
            </p>
            {cash && <Barcode digits={voucher.code} label={text.barcode(groupDigits(voucher.code))} />}
          </div>
          <dl>
            {facts.map(([name, value]) => (
              <div key={name}>
                <dt>{name}</dt>
                <dd>{value}</dd>
              </div>
            ))}
          </dl>
          <ol>
            {steps.map((step) => (
              <li key={step}>{step}</li>
            ))}
          </ol>
          <p class="voucher-note">{text.sandbox}</p>
        </article>
        <p class="voucher-actions">
          <button type="button" class="button quiet" data-print hidden>
            {text.print}
          </button>
          {shopUrl && (
            <a class="button" href={shopUrl}>
              {page.notices.backToShop}
            </a>
          )}
        </p>
      </main>
    </Layout>
  );
}
