import { Panel } from "@/app/_ui/panel";
import { getTranslator } from "@/lib/i18n/translator";
import { formatMoney } from "@/lib/money";
import { brandName } from "@/lib/orders/brands";
import type { DeskOrder } from "@/lib/orders/for-desk";
import type { Staff } from "@/lib/staff/login";
import { Badge, type Tone } from "../../../_components/badge";
import { Facts } from "../../../_components/facts";
import { Moment } from "../../../_components/moment";
import { PaymentActions } from "./payment-actions";
import type { PartProps } from "./props";

/** Each payment that Plexo has told of, with what was done to it. */
export function Payments({ order, locale, staff }: PartProps & { staff: Staff }) {
  const t = getTranslator(locale, "desk");
  return (
    <Panel title={t("order.payments.title")}>
      {order.payments.length === 0 && <p className="text-muted">{t("order.payments.none")}</p>}
      <ul className="divide-y divide-line">
        {order.payments.map((payment) => (
          <li key={payment.plexoId} className="grid gap-3 py-4 first:pt-0 last:pb-0">
            <PaymentFacts payment={payment} order={order} locale={locale} />
            {payment.operations.length > 0 && <Operations payment={payment} order={order} locale={locale} />}
            <PaymentActions number={order.number} payment={payment} staff={staff} />
          </li>
        ))}
      </ul>
    </Panel>
  );
}

type Props = PartProps & { payment: DeskOrder["payments"][number] };

function PaymentFacts({ payment, order: { currency }, locale }: Props) {
  const t = getTranslator(locale, "desk");
  const { brand, last4, authorization, resultCode, resultMessage, voucherCode, ...sums } = payment;
  const moment = (at: Date | null) => at && <Moment at={at} locale={locale} />;
  const money = (minor: number) => formatMoney(minor, currency, locale);
  const card = [brand && brandName(brand), last4 && `•${last4}`].filter(Boolean).join(" ");
  const result = [resultCode, resultMessage].filter(Boolean).join(" · ");
  const facts = [
    // The same words as Plexo's, which its back office shows; one that the shop does not know is "unknown".
    { label: t("order.payments.status"), value: payment.status },
    { label: t("order.payments.amount"), value: money(sums.amount) },
    { label: t("order.payments.captured"), value: money(sums.capturedAmount) },
    { label: t("order.payments.refunded"), value: money(sums.refundedAmount) },
    { label: t("order.payments.card"), value: card },
    { label: t("order.payments.authorization"), value: authorization },
    { label: t("order.payments.authorizedUntil"), value: moment(payment.authorizedUntil) },
    {
      label: t("order.payments.voucher"),
      value: voucherCode && <code className="text-xs">{voucherCode}</code>,
    },
    { label: t("order.payments.voucherUntil"), value: moment(payment.voucherUntil) },
    { label: t("order.payments.result"), value: result },
    { label: t("order.payments.id"), value: <code className="text-xs">{payment.plexoId}</code> },
    { label: t("order.payments.seen"), value: moment(payment.seenAt) },
  ];
  return <Facts facts={facts.filter(({ value }) => value)} />;
}

const tones: Record<DeskOrder["payments"][number]["operations"][number]["state"], Tone> = {
  asked: "waiting",
  sent: "waiting",
  unknown: "waiting",
  done: "good",
  refused: "bad",
};

function Operations({ payment, order: { number, currency }, locale }: Props) {
  const t = getTranslator(locale, "desk");
  return (
    <ul className="grid gap-2 border-l-2 border-line pl-4 text-sm">
      {payment.operations.map((operation) => (
        <li key={operation.id} className="flex flex-wrap items-baseline gap-x-3 gap-y-1">
          <a href={`/admin/orders/${number}/operations/${operation.id}`} className="text-link font-medium">
            {t(`order.operations.kinds.${operation.kind}`)}
          </a>
          <span className="figures">{formatMoney(operation.amount, currency, locale)}</span>
          <Badge tone={tones[operation.state]}>{t(`order.operations.states.${operation.state}`)}</Badge>
          <Moment at={operation.createdAt} locale={locale} />
          {operation.resultMessage && <span className="text-muted">{operation.resultMessage}</span>}
          <code className="text-xs text-muted">{operation.reference}</code>
        </li>
      ))}
    </ul>
  );
}
