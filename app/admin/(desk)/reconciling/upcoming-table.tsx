import { getTranslator } from "@/lib/i18n/translator";
import type { Upcoming } from "@/lib/orders/upcoming";
import type { Staff } from "@/lib/staff/login";
import { Age } from "../../_components/age";
import { Code } from "../../_components/code";
import { Empty } from "../../_components/empty";
import { Moment } from "../../_components/moment";
import { Cell, Table } from "../../_components/table";
import { CheckButton } from "./check-button";

type Props = { staff: Staff; attempts: readonly Upcoming[] };

/** The attempts that Plexo will be asked about by itself, the next one first. */
export function UpcomingTable({ staff, attempts }: Props) {
  const { locale } = staff;
  const t = getTranslator(locale, "desk");
  if (attempts.length === 0) return <Empty title={t("reconciling.noneUpcoming")} />;
  const names = ["order", "reference", "next", "last", "checks", "check"] as const;
  return (
    <Table
      caption={t("reconciling.upcoming")}
      columns={names.map((name) => ({ label: t(`reconciling.columns.${name}`) }))}
    >
      {attempts.map((one) => (
        <tr key={one.attemptId} className="hover:bg-paper">
          <Cell head>
            <a href={`/admin/orders/${one.number}`} className="text-link figures">
              {one.number}
            </a>
          </Cell>
          <Cell>
            <Code>{one.reference}</Code>
          </Cell>
          <Cell>
            <Age at={one.nextCheckAt} locale={locale} />
          </Cell>
          <Cell>{one.lastCheckedAt && <Moment at={one.lastCheckedAt} locale={locale} />}</Cell>
          <Cell className="figures">{one.checks}</Cell>
          <Cell>
            <CheckButton
              staff={staff}
              attemptId={one.attemptId}
              back="/admin/reconciling"
              label={t("reconciling.check")}
              about={t("reconciling.ofOrder", { number: String(one.number) })}
            />
          </Cell>
        </tr>
      ))}
    </Table>
  );
}
