import { notFound } from "next/navigation";
import { Panel } from "@/app/_ui/panel";
import { ShopLink } from "@/app/_ui/shop-link";
import { DeskHeading } from "@/app/admin/_components/desk-heading";
import { mayComeBack, returnedOf } from "@/lib/fulfilment/put-back-form";
import { getTranslator } from "@/lib/i18n/translator";
import { getDeskOrder, parseOrderNumber } from "@/lib/orders/for-desk";
import { requireStaff } from "@/lib/staff/login";
import { EditForm } from "../../../../_forms/edit-form";
import { putBackAction } from "./actions";

/** Says what putting goods back does, and asks how many of each line came back. */
export default async function ShelfPage({ params }: PageProps<"/admin/orders/[number]/shelf">) {
  const { locale } = await requireStaff("operate");
  const order = await getDeskOrder(parseOrderNumber((await params).number) ?? 0);
  if (!order) notFound();
  const t = getTranslator(locale, "desk");
  const number = String(order.number);
  const title = t("fulfilment.shelf.title", { number });
  const lines = order.lines.filter(({ quantity, returned }) => returned < quantity);
  return (
    <>
      <title>{title}</title>
      <DeskHeading title={title} intro={t("fulfilment.shelf.intro")} />
      <p className="mb-6">
        <ShopLink href={`/admin/orders/${number}`} className="text-link">
          {t("operation.back", { number })}
        </ShopLink>
      </p>
      {mayComeBack(order) && lines.length > 0 ? (
        <Panel className="max-w-2xl">
          <EditForm
            action={putBackAction.bind(null, order.number, returnedOf(order.lines))}
            initial={{ values: {} }}
            fields={lines.map(({ id, name, detail, quantity, returned }) => ({
              ...{ kind: "line", name: id, inputMode: "numeric", isShort: true },
              label: [name, detail].filter(Boolean).join(" · "),
              hint: t("fulfilment.shelf.left", { count: quantity - returned }),
            }))}
            texts={{ submit: t("fulfilment.shelf.do"), pending: t("fulfilment.pending") }}
          />
        </Panel>
      ) : (
        <p>{t("fulfilment.shelf.no-return")}</p>
      )}
    </>
  );
}
