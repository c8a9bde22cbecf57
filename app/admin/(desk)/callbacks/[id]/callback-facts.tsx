import type { Locale } from "@/lib/i18n/locales";
import { getTranslator } from "@/lib/i18n/translator";
import type { getCallback } from "@/lib/payments/inbox";
import { Code } from "../../../_components/code";
import { type Fact, Facts } from "../../../_components/facts";
import { Moment } from "../../../_components/moment";
import { reasonInWords } from "../../../_reason";
import { Delay } from "../delay";

type Props = { callback: NonNullable<Awaited<ReturnType<typeof getCallback>>>; locale: Locale };

/** When a callback came, what became of it, and what it belongs to. */
export function CallbackFacts({ callback, locale }: Props) {
  const t = getTranslator(locale, "desk");
  const { attempt } = callback;
  const facts: Fact[] = [
    { label: t("callbacks.facts.received"), value: <Moment at={callback.receivedAt} locale={locale} /> },
    { label: t("callbacks.facts.last"), value: <Moment at={callback.lastAt} locale={locale} /> },
    { label: t("callbacks.facts.repeats"), value: String(callback.repeats) },
    { label: t("callbacks.facts.delay"), value: <Delay callback={callback} locale={locale} /> },
    {
      label: t("callbacks.facts.reason"),
      value: callback.reason && reasonInWords(callback.reason, locale),
    },
    { label: t("callbacks.facts.problem"), value: callback.problem },
    { label: t("callbacks.facts.payment"), value: callback.paymentId && <Code>{callback.paymentId}</Code> },
    { label: t("callbacks.facts.fingerprint"), value: <Code>{callback.fingerprint}</Code> },
    {
      label: t("callbacks.facts.order"),
      value: (
        <a href={`/admin/orders/${attempt.order.number}`} className="text-link figures">
          {attempt.order.number}
        </a>
      ),
    },
    { label: t("callbacks.facts.reference"), value: <Code>{attempt.paymentReference}</Code> },
    {
      label: t("callbacks.facts.checked"),
      value: attempt.lastCheckedAt && <Moment at={attempt.lastCheckedAt} locale={locale} />,
    },
    {
      label: t("callbacks.facts.next"),
      value: attempt.nextCheckAt && <Moment at={attempt.nextCheckAt} locale={locale} />,
    },
  ];
  return <Facts facts={facts.filter(({ value }) => value)} />;
}
