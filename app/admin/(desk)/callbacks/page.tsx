import { getTranslator } from "@/lib/i18n/translator";
import { listCallbacks } from "@/lib/payments/inbox";
import { readInboxFilters } from "@/lib/payments/inbox-filters";
import { readParam } from "@/lib/platform/search-params";
import { requireStaff } from "@/lib/staff/login";
import { DeskHeading } from "../../_components/desk-heading";
import { Empty } from "../../_components/empty";
import { Pager } from "../../_components/pager";
import { inboxAddress, readInboxCursor } from "./address";
import { CallbackTable } from "./callback-table";
import { InboxFilterForm } from "./filter-form";

export default async function CallbacksPage({ searchParams }: PageProps<"/admin/callbacks">) {
  const { locale } = await requireStaff("see");
  const params = await searchParams;
  const t = getTranslator(locale, "desk");
  const { filters } = readInboxFilters((name) => readParam(params, name));
  const { callbacks, count, older, newer } = await listCallbacks(filters, readInboxCursor(params));
  return (
    <>
      <title>{t("callbacks.title")}</title>
      <DeskHeading title={t("callbacks.title")} intro={t("callbacks.intro")} />
      <InboxFilterForm locale={locale} params={params} />
      <p role="status" className="my-4 text-sm text-muted">
        {count === "more" ? t("callbacks.more") : t("callbacks.count", { count })}
      </p>
      {callbacks.length > 0 ? (
        <CallbackTable locale={locale} callbacks={callbacks} />
      ) : (
        <Empty title={t("callbacks.none")} />
      )}
      <Pager
        label={t("callbacks.pages")}
        newer={{ href: newer && inboxAddress(params, newer), label: t("callbacks.newer") }}
        older={{ href: older && inboxAddress(params, older), label: t("callbacks.older") }}
      />
    </>
  );
}
