import { notFound } from "next/navigation";
import { Panel } from "@/app/_ui/panel";
import { ShopLink } from "@/app/_ui/shop-link";
import { DeskHeading } from "@/app/admin/_components/desk-heading";
import { NoteForm } from "@/app/admin/_components/note-form";
import { getTranslator } from "@/lib/i18n/translator";
import { getDeskOrder, parseOrderNumber } from "@/lib/orders/for-desk";
import { isPayable } from "@/lib/orders/state";
import { requireStaff } from "@/lib/staff/login";
import { releaseAction } from "../_actions";

/** Says what giving back to the shelf does, before it is done. */
export default async function ReleasePage({ params }: PageProps<"/admin/orders/[number]/release">) {
  const { locale } = await requireStaff("operate");
  const order = await getDeskOrder(parseOrderNumber((await params).number) ?? 0);
  if (!order) notFound();
  const t = getTranslator(locale, "desk");
  const number = String(order.number);
  const title = t("flags.releaseTitle", { number });
  const isHeld = order.stock === "held";
  return (
    <>
      <title>{title}</title>
      <DeskHeading title={title} intro={t("flags.releaseText")} />
      <p className="mb-6">
        <ShopLink href={`/admin/orders/${number}`} className="text-link">
          {t("operation.back", { number })}
        </ShopLink>
      </p>
      {isHeld && isPayable(order.state) ? (
        <div className="grid max-w-2xl gap-6">
          <Panel title={t("flags.releaseGoods")}>
            <ul className="grid gap-1">
              {order.lines.map(({ id, quantity, name, detail, sku }) => (
                <li key={id}>
                  {quantity} × {[name, detail].filter(Boolean).join(" · ")}{" "}
                  <span className="text-muted">{sku}</span>
                </li>
              ))}
            </ul>
          </Panel>
          <NoteForm
            action={releaseAction.bind(null, order.number)}
            id="note-release"
            label={t("operation.note")}
            hint={t("operation.noteHint")}
            optional={t("operation.optional")}
            submit={t("flags.releaseDo")}
            pending={t("flags.releasing")}
            lost={{ title: t("operation.trouble.title"), text: t("operation.trouble.text") }}
          />
        </div>
      ) : (
        <p>{t(`flags.notices.${isHeld ? "already-paid" : "nothing-held"}`)}</p>
      )}
    </>
  );
}
