import { getTranslator } from "@/lib/i18n/translator";
import { now } from "@/lib/platform/clock";
import { dayOf, timeZone } from "@/lib/platform/days";
import { readAttention } from "@/lib/reports/attention";
import { readPeriod } from "@/lib/reports/period";
import { readReport } from "@/lib/reports/report";
import { offeredCurrencies, offeredOpenKinds } from "@/lib/shop/offers";
import { requireStaff } from "@/lib/staff/login";
import { DeskHeading } from "../_components/desk-heading";
import { AttentionPanels } from "./_today/attention-panels";
import { CurrencySection } from "./_today/currency-section";
import { DeclinesPanel } from "./_today/declines-panel";
import { PeriodForm } from "./_today/period-form";
import { periodInWords } from "./_today/words";

/** How the shop is doing: what waits for a person, and what came in. */
export default async function Today({ searchParams }: PageProps<"/admin">) {
  const { locale } = await requireStaff("see");
  const today = dayOf(now());
  const asked = readPeriod(await searchParams, today);
  const [report, attention] = await Promise.all([readReport(asked, offeredCurrencies), readAttention()]);
  const t = getTranslator(locale, "desk");
  const period = periodInWords(asked.period, locale);
  const before = periodInWords(asked.before, locale);
  return (
    <>
      <title>{t("frame.nav.today")}</title>
      <DeskHeading title={t("frame.nav.today")} intro={t("today.intro", { timeZone })} />
      <AttentionPanels locale={locale} attention={attention} />
      <h2 className="mb-3 text-2xl">{t("today.sales")}</h2>
      <PeriodForm locale={locale} asked={asked} />
      <p className="mb-4">
        {t("today.period", { period, before })} {asked.period.to >= today && t("today.unfinished")}
      </p>
      {report.currencies.map((one) => (
        <CurrencySection key={one.currency} locale={locale} report={one} />
      ))}
      {offeredOpenKinds.includes("gift_card") && (
        <p className="mb-6 text-sm text-muted">{t("today.giftCards")}</p>
      )}
      <DeclinesPanel locale={locale} declines={report.declines} />
    </>
  );
}
