import { readPageAt } from "@/app/admin/_page-at";
import { listCompared, readComparison, readShown } from "@/lib/comparison/read";
import { getTranslator } from "@/lib/i18n/translator";
import { now } from "@/lib/platform/clock";
import { addDays, dayOf, parseDay } from "@/lib/platform/days";
import { parseUuid } from "@/lib/platform/ids";
import { readParam } from "@/lib/platform/search-params";
import { requireStaff } from "@/lib/staff/login";
import { addressWith } from "../../_address";
import { DeskHeading } from "../../_components/desk-heading";
import { Empty } from "../../_components/empty";
import { Pager } from "../../_components/pager";
import { Told } from "../reconciling/told";
import { DayForm } from "./day-form";
import { ItemCard } from "./item-card";
import { KindLinks } from "./kind-links";
import { Lately } from "./lately";
import { Standing } from "./standing";

const here = "/admin/comparison";

export default async function ComparisonPage({ searchParams }: PageProps<"/admin/comparison">) {
  const staff = await requireStaff("see");
  const { locale } = staff;
  const params = await searchParams;
  const t = getTranslator(locale, "desk");
  const today = dayOf(now());
  const typed = readParam(params, "day").trim();
  const asked = parseDay(typed);
  const fault = typed && !asked ? "wrong" : asked && asked > today ? "future" : null;
  const day = asked && !fault ? asked : addDays(today, -1);
  const shown = readShown(readParam(params, "kind"));
  const [{ comparison, counts, items, next, place }, lately] = await Promise.all([
    readPageAt(parseUuid(readParam(params, "after")), "items", (after) => readComparison(day, shown, after)),
    listCompared(),
  ]);
  const kind = shown === "open" ? null : shown;
  return (
    <>
      <title>{t("comparison.title")}</title>
      <DeskHeading title={t("comparison.title")} intro={t("comparison.intro")} />
      <Told word={readParam(params, "told")} locale={locale} />
      <div className="grid grid-cols-1 gap-6">
        <DayForm staff={staff} day={day} typed={typed} fault={fault} />
        <h2 className="text-2xl">{t("comparison.ofDay", { day })}</h2>
        <Standing comparison={comparison} locale={locale} />
        {comparison && <KindLinks day={day} shown={shown} counts={counts} locale={locale} />}
        {items.length > 0 ? (
          <ul className="grid grid-cols-1 gap-4">
            {items.map((item) => (
              <ItemCard key={item.id} staff={staff} item={item} back={addressWith(here, { day, kind })} />
            ))}
          </ul>
        ) : (
          comparison?.finishedAt && <Empty title={t("comparison.nothing")} />
        )}
      </div>
      <Pager
        label={t("comparison.pages")}
        newer={{ href: place ? addressWith(here, { day, kind }) : null, label: t("comparison.first") }}
        older={{ href: next && addressWith(here, { day, kind, after: next }), label: t("comparison.next") }}
      />
      <Lately days={lately} locale={locale} />
    </>
  );
}
