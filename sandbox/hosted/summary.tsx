import { toDecimal } from "../money";
import type { CheckoutSession } from "../store/types";
import { formatAmount, formatTime } from "./format";
import { installmentsFor } from "./installments";
import type { Language, Messages } from "./messages";
import { OrderLines } from "./order-lines";

interface SummaryProps {
  session: CheckoutSession;
  shop: string;
  language: Language;
  text: Messages;
}

export function Summary({ session, shop, language, text }: SummaryProps) {
  const { amount, currency, invoiceNumber, installments, referenceId } = session.payment;
  return (
    <section class="summary" aria-labelledby="summary-title">
      <h2 id="summary-title" class="visually-hidden">
        {text.summary}
      </h2>
      <p class="shop">
        <span class="shop-initial" aria-hidden="true">
          {shop.charAt(0)}
        </span>
        <span>
          <span class="shop-lead">{text.payTo}</span>
          <span class="shop-name">{shop}</span>
        </span>
      </p>
      <p class="amount">
        {session.flexibleAmount ? (
          <span class="amount-open">{text.amountOpen}</span>
        ) : (
          <>
            <span class="visually-hidden">{text.total}: </span>
            <data value={toDecimal(amount)}>{formatAmount(amount, currency, language)}</data>
          </>
        )}
      </p>
      <OrderLines payment={session.payment} language={language} title={text.order} />
      <dl class="facts">
        <div>
          <dt>{text.installments}</dt>
          <dd>
            {installmentsFor(session).length > 1
              ? text.installmentsOpen
              : text.installmentsValue(installments)}
          </dd>
        </div>
        <div>
          <dt>{text.invoice}</dt>
          <dd>{invoiceNumber}</dd>
        </div>
        <div>
          <dt>{text.reference}</dt>
          <dd>{referenceId}</dd>
        </div>
      </dl>
      <p class="until">
        <time datetime={new Date(session.expiresAt).toISOString()}>
          {text.expires(formatTime(session.expiresAt, language))}
        </time>
      </p>
    </section>
  );
}
