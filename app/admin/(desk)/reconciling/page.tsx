import { getTranslator } from "@/lib/i18n/translator";
import { listUpcoming, readUpcomingCursor, writeUpcomingCursor } from "@/lib/orders/upcoming";
import { listWaiting } from "@/lib/orders/waiting";
import { countToReconcile, parseSince } from "@/lib/payments/reconcile-for-staff";
import { now } from "@/lib/platform/clock";
import { readParam } from "@/lib/platform/search-params";
import { requireStaff } from "@/lib/staff/login";
import { addressWith } from "../../_address";
import { DeskHeading } from "../../_components/desk-heading";
import { Pager } from "../../_components/pager";
import { CheckAll } from "./check-all";
import { Health } from "./health";
import { Told } from "./told";
import { UpcomingTable } from "./upcoming-table";
import { WaitingTable } from "./waiting-table";

const here = "/admin/reconciling";

export default async function ReconcilingPage({ searchParams }: PageProps<"/admin/reconciling">) {
  const staff = await requireStaff("see");
  const { locale } = staff;
  const params = await searchParams;
  const t = getTranslator(locale, "desk");
  const since = parseSince(readParam(params, "since"), now());
  const checked =
    since && /^\d{1,7}$/.test(readParam(params, "checked")) ? Number(readParam(params, "checked")) : 0;
  const [waiting, left, upcoming] = await Promise.all([
    listWaiting(),
    countToReconcile(since ?? now()),
    listUpcoming(readUpcomingCursor(readParam(params, "after"))),
  ]);
  const next = upcoming.next && addressWith(here, { after: writeUpcomingCursor(upcoming.next) });
  return (
    <>
      <title>{t("reconciling.title")}</title>
      <DeskHeading title={t("reconciling.title")} intro={t("reconciling.intro")} />
      <Told word={readParam(params, "told")} locale={locale} />
      <div className="grid grid-cols-1 gap-4">
        <Health locale={locale} />
        <CheckAll staff={staff} left={left} since={since} checked={checked} />
      </div>
      <h2 className="mt-8 mb-3 text-2xl">{t("reconciling.waiting")}</h2>
      <WaitingTable staff={staff} waiting={waiting} />
      <h2 className="mt-8 mb-3 text-2xl">{t("reconciling.upcoming")}</h2>
      <UpcomingTable staff={staff} attempts={upcoming.attempts} />
      <Pager
        label={t("reconciling.pages")}
        newer={{ href: readParam(params, "after") ? here : null, label: t("reconciling.first") }}
        older={{ href: next, label: t("reconciling.later") }}
      />
    </>
  );
}
