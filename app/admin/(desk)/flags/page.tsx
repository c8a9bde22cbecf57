import { DeskHeading } from "@/app/admin/_components/desk-heading";
import { Empty } from "@/app/admin/_components/empty";
import { Moment } from "@/app/admin/_components/moment";
import { Pager } from "@/app/admin/_components/pager";
import { Cell, Table } from "@/app/admin/_components/table";
import { readPageAt } from "@/app/admin/_page-at";
import { totalText } from "@/lib/i18n/total-text";
import { getTranslator } from "@/lib/i18n/translator";
import { type FlaggedPlace, listFlagged } from "@/lib/orders/flagged";
import { flagKindOf } from "@/lib/orders/state";
import { readParam, type SearchParams } from "@/lib/platform/search-params";
import { requireStaff } from "@/lib/staff/login";

const here = "/admin/flags";

/** The orders that a person must look at: why, since when, and what can be done about it. */
export default async function FlagsPage({ searchParams }: PageProps<"/admin/flags">) {
  const { locale } = await requireStaff("see");
  const { orders, next, place } = await readPageAt(readPlace(await searchParams), "orders", listFlagged);
  const t = getTranslator(locale, "desk");
  const columns = [
    { label: t("flags.columns.number") },
    { label: t("flags.columns.why") },
    { label: t("flags.columns.total"), align: "right" },
    { label: t("flags.columns.buyer") },
  ] as const;
  return (
    <>
      <title>{t("flags.title")}</title>
      <DeskHeading title={t("flags.title")} intro={t("flags.intro")} />
      {orders.length === 0 ? (
        <Empty title={t("flags.none")}>{t("flags.noneText")}</Empty>
      ) : (
        <Table caption={t("flags.title")} columns={columns}>
          {orders.map(({ number, name, total, currency, flags }) => (
            <tr key={number}>
              <Cell head>
                <a href={`/admin/orders/${number}`} className="text-link figures">
                  {number}
                </a>
              </Cell>
              <Cell className="min-w-72">
                <ul className="grid gap-3">
                  {flags.map(({ reason, since }) => (
                    <li key={reason}>
                      <span className="font-medium">{t(`flags.kinds.${flagKindOf(reason)}.title`)}</span>
                      <span className="block text-muted">
                        {t("flags.since")} <Moment at={since} locale={locale} />
                      </span>
                      <span className="block">{t(`flags.kinds.${flagKindOf(reason)}.way`)}</span>
                    </li>
                  ))}
                </ul>
              </Cell>
              <Cell align="right">{totalText({ total, currency }, locale)}</Cell>
              <Cell className="min-w-40 wrap-anywhere">{name}</Cell>
            </tr>
          ))}
        </Table>
      )}
      <Pager
        label={t("flags.pages")}
        newer={{ href: place && here, label: t("flags.first") }}
        older={{
          href: next && `${here}?after=${next.flaggedAt.getTime()}.${next.number}`,
          label: t("flags.next"),
        }}
      />
    </>
  );
}

/** The place that a page begins behind; the list's beginning for anything else. */
function readPlace(params: SearchParams): FlaggedPlace | null {
  const [, time, number] = /^(\d{1,13})\.(\d{1,9})$/.exec(readParam(params, "after")) ?? [];
  return time && number ? { flaggedAt: new Date(Number(time)), number: Number(number) } : null;
}
