import { buttonClass } from "@/app/_ui/button";
import { readPageAt } from "@/app/admin/_page-at";
import { getTranslator } from "@/lib/i18n/translator";
import { readFilters } from "@/lib/orders/filters";
import { listOrders } from "@/lib/orders/list";
import { requireStaff } from "@/lib/staff/login";
import { DeskHeading } from "../../_components/desk-heading";
import { Pager } from "../../_components/pager";
import { countFilters, readCursor, withFilters, writeCursor } from "./address";
import { NoOrders } from "./no-orders";
import { OrderFilterForm } from "./order-filter-form";
import { OrderTable } from "./order-table";
import { TakenAs } from "./taken-as";

const here = "/admin/orders";

export default async function OrdersPage({ searchParams }: PageProps<"/admin/orders">) {
  const { locale } = await requireStaff("see");
  const params = await searchParams;
  const t = getTranslator(locale, "desk");
  const { filters, faults } = readFilters(params);
  const { orders, count, older, newer } = await readPageAt(readCursor(params), "orders", (cursor) =>
    listOrders(filters, cursor),
  );
  const to = (cursor: typeof older) => cursor && withFilters(here, params, writeCursor(cursor) ?? {});
  return (
    <>
      <title>{t("orders.title")}</title>
      <DeskHeading title={t("orders.title")} intro={t("orders.zone")}>
        <a href={withFilters(`${here}/export`, params)} className={buttonClass("secondary")} download>
          {t("orders.export")}
        </a>
      </DeskHeading>
      <OrderFilterForm locale={locale} params={params} faults={faults} />
      {filters.search && <TakenAs locale={locale} params={params} search={filters.search} />}
      <p role="status" className="my-4 text-sm text-muted">
        {typeof count === "object"
          ? t("orders.more", { count: count.moreThan })
          : count > 0
            ? t("orders.count", { count })
            : t("orders.none")}
      </p>
      {orders.length > 0 ? (
        <OrderTable locale={locale} orders={orders} />
      ) : (
        <NoOrders locale={locale} isFiltered={Boolean(filters.search) || countFilters(filters) > 0} />
      )}
      <Pager
        label={t("orders.pages")}
        newer={{ href: to(newer), label: t("orders.newer") }}
        older={{ href: to(older), label: t("orders.older") }}
      />
    </>
  );
}
