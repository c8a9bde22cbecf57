import type { Metadata } from "next";
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
import { Cell, Table } from "../../_components/table";
import { formPath } from "../orders/[number]/payments/[payment]/_form/kinds";

export async function generateMetadata(): Promise<Metadata> {
  const { locale } = await requireStaff("see");
  return { title: getTranslator(locale, "desk")("frame.nav.authorized") };
}

/** What is set aside on cards and not captured, with the time that is left for it. */
export default async function AuthorizedPage() {
  const { locale, role } = await requireStaff("see");
  const t = getTranslator(locale, "desk");
  const payments = await listAuthorized();
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
          {payments.map(({ plexoId, amount, brand, last4, until, order }) => {
            const nearness = nearnessOf(until, at);
            return (
              <tr key={plexoId}>
                <Cell head>
                  <a href={`/admin/orders/${order.number}`} className="text-link figures">
                    {order.number}
                  </a>
                </Cell>
                <Cell className="min-w-40 wrap-anywhere">
                  {order.name}
                  <span className="block text-muted">
                    {[brand && brandName(brand), last4].filter(Boolean).join(" ")}
                  </span>
                </Cell>
                <Cell align="right">{formatMoney(amount, order.currency, locale)}</Cell>
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
                    <a href={formPath(order.number, plexoId, "capture")} className="text-link">
                      {t("operation.do.capture")}
                      <span className="sr-only"> {order.number}</span>
                    </a>
                  )}
                </Cell>
              </tr>
            );
          })}
        </Table>
      )}
    </>
  );
}
