import { Notice } from "@/app/_ui/notice";
import { getTranslator } from "@/lib/i18n/translator";
import { readSessionQuery } from "@/lib/payments/session-query";
import { listSessionsAtPlexo } from "@/lib/payments/sessions-at-plexo";
import { readParam, type SearchParams } from "@/lib/platform/search-params";
import { requireStaff } from "@/lib/staff/login";
import { addressWith } from "../../_address";
import { DeskHeading } from "../../_components/desk-heading";
import { Empty } from "../../_components/empty";
import { Pager } from "../../_components/pager";
import { NotListed } from "./not-listed";
import { SessionFilterForm } from "./session-filter-form";
import { SessionTable } from "./session-table";

export default async function SessionsPage({ searchParams }: PageProps<"/admin/sessions">) {
  const { locale } = await requireStaff("see");
  const params = await searchParams;
  const t = getTranslator(locale, "desk");
  const { query, faults } = readSessionQuery((name) => readParam(params, name));
  const listed = faults.length === 0 ? await listSessionsAtPlexo(query) : null;
  return (
    <>
      <title>{t("sessions.title")}</title>
      <DeskHeading title={t("sessions.title")} intro={t("sessions.intro")} />
      <SessionFilterForm locale={locale} params={params} faults={faults} />
      <div className="mt-6">
        {!listed && <Notice tone="error">{t("sessions.notAsked")}</Notice>}
        {listed && !listed.ok && <NotListed error={listed.error} locale={locale} />}
        {listed?.ok &&
          (listed.sessions.length > 0 ? (
            <SessionTable locale={locale} sessions={listed.sessions} />
          ) : (
            <Empty title={t("sessions.none")} />
          ))}
      </div>
      <Pager
        label={t("sessions.pages")}
        newer={{ href: pageAddress(params, query.page - 1), label: t("sessions.newer") }}
        older={{
          href: listed?.ok && listed.hasMore ? pageAddress(params, query.page + 1) : null,
          label: t("sessions.older"),
        }}
      />
    </>
  );
}

function pageAddress(params: SearchParams, page: number): string | null {
  const names = ["merchantId", "referenceId", "from", "to", "size"];
  const filters = Object.fromEntries(names.map((name) => [name, readParam(params, name)]));
  return page < 1 ? null : addressWith("/admin/sessions", { ...filters, page });
}
