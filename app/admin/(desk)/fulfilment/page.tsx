import { readPageAt } from "@/app/admin/_page-at";
import { listByStep } from "@/lib/fulfilment/list";
import { allSteps } from "@/lib/fulfilment/rules";
import { getTranslator } from "@/lib/i18n/translator";
import { parseOrderNumber } from "@/lib/orders/for-desk";
import { readParam } from "@/lib/platform/search-params";
import { requireStaff } from "@/lib/staff/login";
import { DeskHeading } from "../../_components/desk-heading";
import { Empty } from "../../_components/empty";
import { FilterLinks } from "../../_components/filter-links";
import { Pager } from "../../_components/pager";
import { StepTable } from "./step-table";

const here = "/admin/fulfilment";

/** The orders whose goods are to be packed, sent or handed over, by the step that they have made. */
export default async function FulfilmentPage({ searchParams }: PageProps<"/admin/fulfilment">) {
  const { locale } = await requireStaff("see");
  const t = getTranslator(locale, "desk");
  const params = await searchParams;
  const step = allSteps.find((each) => each === readParam(params, "step")) ?? "to_pack";
  const { orders, next, place } = await readPageAt(
    parseOrderNumber(readParam(params, "after")),
    "orders",
    (behind) => listByStep(step, behind ?? 0),
  );
  return (
    <>
      <title>{t("fulfilment.title")}</title>
      <DeskHeading title={t("fulfilment.title")} intro={t("fulfilment.intro")} />
      <FilterLinks
        label={t("fulfilment.step")}
        links={allSteps.map((each) => ({
          ...{ href: `${here}?step=${each}`, text: t(`fulfilment.steps.${each}`), isCurrent: each === step },
        }))}
      />
      {orders.length > 0 ? (
        <StepTable orders={orders} caption={t(`fulfilment.steps.${step}`)} locale={locale} />
      ) : (
        <Empty title={t("fulfilment.none")}>{t("fulfilment.noneText")}</Empty>
      )}
      <Pager
        label={t("orders.pages")}
        newer={{ href: place ? `${here}?step=${step}` : null, label: t("flags.first") }}
        older={{ href: next === null ? null : `${here}?step=${step}&after=${next}`, label: t("flags.next") }}
      />
    </>
  );
}
