import { Panel } from "@/app/_ui/panel";
import type { Locale } from "@/lib/i18n/locales";
import { getFormatter, getTranslator } from "@/lib/i18n/translator";
import { formatMoney } from "@/lib/money";
import { brandName } from "@/lib/orders/brands";
import type { CurrencyReport } from "@/lib/reports/report";
import { BarFigure } from "./bar-figure";
import { ComparedTable } from "./compared-table";
import { MoneyFigure } from "./money-figure";
import { dayInShort, periodInWords } from "./words";

/** All that was sold in one currency, and how. */
export function CurrencySection({ locale, report }: { locale: Locale; report: CurrencyReport }) {
  const t = getTranslator(locale, "desk");
  const { currency, gross, refunds, net, sessions, paidSessions, pieces } = report;
  const money = (minor: number) => formatMoney(minor, currency, locale);
  const count = (value: number) => getFormatter(locale).number(value);
  const isByWeek = pieces.some(({ from, to }) => from !== to);
  const days = pieces.map((piece) => ({
    ...{ ...piece, label: dayInShort(piece.from, locale), name: periodInWords(piece, locale) },
  }));
  const hours = report.hours.map((hour) => ({ ...hour, label: String(hour.hour), name: `${hour.hour}:00` }));
  const share = sessions.now > 0 ? paidSessions.now / sessions.now : null;
  return (
    <Panel title={t(`today.currencies.${currency}`)} className="mb-8">
      <div className="grid items-start gap-x-8 gap-y-6 xl:grid-cols-2">
        <ComparedTable
          locale={locale}
          caption={t("today.moneyIn", { currency })}
          head={t("today.money")}
          rows={[
            { label: t("today.gross"), amount: gross },
            ...(report.club ? [{ label: t("today.club"), amount: report.club }] : []),
            { label: t("today.refunds"), amount: refunds },
            { label: t("today.net"), amount: net, isSum: true },
          ]}
          format={money}
        />
        <div>
          <ComparedTable
            locale={locale}
            caption={t("today.ordersIn", { currency })}
            head={t("today.orders")}
            rows={[
              { label: t("today.made"), amount: report.orders },
              { label: t("today.paid"), amount: report.paidOrders },
              { label: t("today.sessions"), amount: sessions },
              { label: t("today.paidSessions"), amount: paidSessions },
            ]}
            format={count}
          />
          {share !== null && (
            <p className="mt-2 text-sm text-muted">
              {t("today.share", { share: getFormatter(locale).number(share, { style: "percent" }) })}
            </p>
          )}
        </div>
        {days.length > 1 && (
          <MoneyFigure
            {...{ locale, currency, id: `days-${currency}`, moments: days }}
            title={isByWeek ? t("today.byWeek") : t("today.byDay")}
            head={isByWeek ? t("today.week") : t("today.day")}
          />
        )}
        <MoneyFigure
          {...{ locale, currency, id: `hours-${currency}`, moments: hours }}
          title={t("today.byHour")}
          head={t("today.hour")}
        />
        <BarFigure
          {...{ locale, id: `brands-${currency}`, format: money }}
          title={t("today.byMeans")}
          head={t("today.means")}
          rows={report.brands.map(({ key, gross: amount }) => ({
            label: key === null ? t("today.unnamedMeans") : brandName(key),
            amount,
          }))}
        />
        <BarFigure
          {...{ locale, id: `installments-${currency}`, format: money }}
          title={t("today.byInstallments")}
          head={t("today.installments")}
          rows={report.installments.map(({ key, gross: amount }) => ({
            label: t("today.installmentCount", { count: key }),
            amount,
          }))}
        />
      </div>
    </Panel>
  );
}
