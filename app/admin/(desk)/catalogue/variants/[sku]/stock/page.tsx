import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { Panel } from "@/app/_ui/panel";
import { readPageAt } from "@/app/admin/_page-at";
import { localText } from "@/lib/catalog/text";
import { listStockChanges } from "@/lib/goods/stock";
import { findVariant } from "@/lib/goods/variant";
import { getFormatter, getTranslator } from "@/lib/i18n/translator";
import { now } from "@/lib/platform/clock";
import { parseUuid, timeOrderedId } from "@/lib/platform/ids";
import { requireStaff } from "@/lib/staff/login";
import { DeskHeading } from "../../../../../_components/desk-heading";
import { Facts } from "../../../../../_components/facts";
import { Pager } from "../../../../../_components/pager";
import { EditForm } from "../../../../../_forms/edit-form";
import { Back } from "../../../_form/back";
import { Done } from "../../../_form/done";
import { stockForm } from "../../../_form/fields";
import { changeStockAction } from "./actions";
import { StockHistory } from "./stock-history";

type Props = PageProps<"/admin/catalogue/variants/[sku]/stock">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await requireStaff("catalogue");
  return { title: getTranslator(locale, "desk")("catalogue.stock.title", await params) };
}

export default async function StockPage({ params, searchParams }: Props) {
  const { locale } = await requireStaff("catalogue");
  const t = getTranslator(locale, "desk");
  const { sku } = await params;
  const { done, behind: asked } = await searchParams;
  const found = await findVariant(sku);
  if (!found) notFound();
  const { changes, older, place } = await readPageAt(parseUuid(asked), "changes", (behind) =>
    listStockChanges(sku, behind),
  );
  const number = getFormatter(locale).number;
  const fact = (name: "available" | "held" | "sold" | "onHand") => ({
    label: t(`catalogue.stock.${name}`),
    value: <span className="figures">{number(found[name])}</span>,
  });
  const here = `/admin/catalogue/variants/${sku}/stock`;
  const fresh = { id: timeOrderedId(now()), expected: String(found.available), mode: "add" };
  return (
    <>
      <Back href={`/admin/catalogue/products/${found.productSlug}`}>
        {t("catalogue.backToProduct", { name: localText(found.product.name, locale) })}
      </Back>
      <DeskHeading title={t("catalogue.stock.title", { sku })} />
      <Done word={done} locale={locale} />
      <div className="grid grid-cols-1 items-start gap-6 xl:grid-cols-2">
        <Panel>
          <Facts facts={[fact("available"), fact("held"), fact("sold"), fact("onHand")]} />
          <p className="mt-3 text-sm text-muted">{t("catalogue.stock.adds")}</p>
        </Panel>
        <Panel title={t("catalogue.stock.change")}>
          <EditForm
            action={changeStockAction.bind(null, sku)}
            initial={{ values: fresh }}
            fields={stockForm(locale)}
            carried={["id", "expected"]}
            texts={{ submit: t("catalogue.stock.submit"), pending: t("forms.saving") }}
          />
        </Panel>
      </div>
      <StockHistory locale={locale} changes={changes} />
      <Pager
        label={t("catalogue.pages")}
        newer={{ href: place && here, label: t("catalogue.stock.newest") }}
        older={{ href: older && `${here}?behind=${older}`, label: t("catalogue.stock.older") }}
      />
    </>
  );
}
