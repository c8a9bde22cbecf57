import type { Metadata } from "next";
import { readPageAt } from "@/app/admin/_page-at";
import { getTranslator } from "@/lib/i18n/translator";
import { formatMoney } from "@/lib/money";
import { listAuthorized, nearnessOf } from "@/lib/orders/authorized";
import { brandName } from "@/lib/orders/brands";
import { now } from "@/lib/platform/clock";
import { requireStaff } from "@/lib/staff/login";
import { may } from "@/lib/staff/rights";
import { Age } from "../../_components/age";
import { Badge } from "../../_components/badge";
import { DeskHeading } from "../../_components/desk-heading";
import { Empty } from "../../_components/empty";
import { Pager } from "../../_components/pager";
import { Cell, Table } from "../../_components/table";
import { formPath } from "../orders/[number]/payments/[payment]/_form/kinds";
import { authorizedAddress, readAuthorizedCursor } from "./address";

export async function generateMetadata(): Promise<Metadata> {
  const { locale } = await requireStaff("see");
  return { title: getTranslator(locale, "desk")("frame.nav.authorized") };
}

/** What is set aside on cards and not captured, with the time that is left for it. */
export default async function AuthorizedPage({ searchParams }: PageProps<"/admin/authorized">) {
  const { locale, role } = await requireStaff("see");
  const t = getTranslator(locale, "desk");
  const { payments, later, sooner } = await readPageAt(
    readAuthorizedCursor(await searchParams),
    "payments",
    listAuthorized,
  );
  const at = now();
  const columns = [
    { label: t("orders.columns.number") },
    { label: t("orders.columns.name") },
    { label: t("authorized.amount"), align: "right" },
    { label: t("authorized.until") },
    { label: t("authorized.do") },
  ] as const;
  return (
    <>
      <DeskHeading title={t("frame.nav.authorized")} intro={t("authorized.intro")} />
      {payments.length === 0 ? (
        <Empty title={t("authorized.none")}>{t("authorized.noneText")}</Empty>
      ) : (
        <Table caption={t("frame.nav.authorized")} columns={columns}>
          {payments.map(({ plexoId, amount, brand, last4, until, number, name, currency }) => {
            const nearness = nearnessOf(until, at);
            return (
              <tr key={plexoId}>
                <Cell head>
                  <a href={`/admin/orders/${number}`} className="text-link figures">
                    {number}
                  </a>
                </Cell>
                <Cell className="min-w-40 wrap-anywhere">
                  {name}
                  <span className="block text-muted">
                    {[brand && brandName(brand), last4].filter(Boolean).join(" ")}
                  </span>
                </Cell>
                <Cell align="right">{formatMoney(amount, currency, locale)}</Cell>
                <Cell className="min-w-40">
                  <Age at={until} locale={locale} />
                  {nearness !== "far" && (
                    <Badge tone={nearness === "over" ? "bad" : "waiting"}>
                      {t(`authorized.${nearness}`)}
                    </Badge>
                  )}
                </Cell>
                <Cell>
                  {may(role, "operate") && (
                    <a href={formPath(number, plexoId, "capture")} className="text-link">
                      {t("operation.do.capture")}
                      <span className="sr-only"> {number}</span>
                    </a>
                  )}
                </Cell>
              </tr>
            );
          })}
        </Table>
      )}
      <Pager
        label={t("authorized.pages")}
        newer={{ href: authorizedAddress(sooner), label: t("authorized.sooner") }}
        older={{ href: authorizedAddress(later), label: t("authorized.later") }}
      />
    </>
  );
}
