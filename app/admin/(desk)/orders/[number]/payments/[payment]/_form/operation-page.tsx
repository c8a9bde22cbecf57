import { notFound } from "next/navigation";
import { Notice } from "@/app/_ui/notice";
import { ShopLink } from "@/app/_ui/shop-link";
import { DeskHeading } from "@/app/admin/_components/desk-heading";
import { getTranslator } from "@/lib/i18n/translator";
import { parseOrderNumber } from "@/lib/orders/for-desk";
import { getOperable } from "@/lib/payments/operable";
import { readOperation } from "@/lib/payments/operation-form";
import type { OperationKind } from "@/lib/payments/rules/on-its-way";
import { operationReasons } from "@/lib/payments/rules/operation-reasons";
import { readParam, type SearchParams } from "@/lib/platform/search-params";
import type { Staff } from "@/lib/staff/login";
import { GiftCardAside } from "../../../gift-card-aside";
import { cancelAction, captureAction, refundAction } from "./actions";
import { OperationForm } from "./operation-form";
import type { OperationView } from "./state";
import { confirmView, formView, problemView, refusedView, type Shown } from "./view";

const actions = { capture: captureAction, cancellation: cancelAction, refund: refundAction };

type Props = {
  kind: OperationKind;
  staff: Staff;
  params: Promise<{ number: string; payment: string }>;
  searchParams: Promise<SearchParams>;
};

/** The page that captures, cancels or refunds one payment: nothing happens before what will happen is confirmed. */
export async function OperationPage({ kind, staff, params, searchParams }: Props) {
  const { locale } = staff;
  const { number, payment } = await params;
  const operable = await getOperable(parseOrderNumber(number) ?? 0, payment);
  if (!operable) notFound();
  const t = getTranslator(locale, "desk");
  const { order } = operable;
  const title = t(`operation.titles.${kind}`);
  const { view, isOpen } = await firstView({ operable, kind, locale }, await searchParams);
  const texts = {
    formTitle: t("operation.formTitle"),
    confirmTitle: t("operation.confirmTitle"),
    amount: t("operation.amount", { currency: order.currency }),
    reason: t("operation.reason"),
    note: t("operation.note"),
    noteHint: t("operation.noteHint"),
    optional: t("operation.optional"),
    review: t("operation.review"),
    reviewing: t("operation.reviewing"),
    sending: t("operation.sending"),
    edit: t("operation.edit"),
    lost: { title: t("operation.trouble.title"), text: t("operation.trouble.text") },
  };
  const reasons = [
    { value: "", label: t("operation.choose") },
    ...operationReasons.map((reason) => ({ value: reason, label: t(`operation.reasons.${reason}`) })),
  ];
  return (
    <>
      <title>{title}</title>
      <DeskHeading title={title} intro={t(`operation.intros.${kind}`)} />
      <p className="mb-6">
        <ShopLink href={`/admin/orders/${order.number}`} className="text-link">
          {t("operation.back", { number: String(order.number) })}
        </ShopLink>
      </p>
      {kind === "refund" && order.giftCardId && <GiftCardAside order={order} locale={locale} />}
      {isOpen ? (
        <OperationForm
          initial={view}
          action={actions[kind].bind(null, order.number, operable.payment.plexoId)}
          texts={texts}
          hasAmount={kind !== "cancellation"}
          reasons={kind === "capture" ? null : reasons}
        />
      ) : (
        view.notice && (
          <Notice tone="info" title={view.notice.title}>
            {view.notice.text}
          </Notice>
        )
      )}
    </>
  );
}

/** What the page begins with; with an amount in its address, the confirmation. */
async function firstView(
  shown: Shown,
  params: SearchParams,
): Promise<{ view: OperationView; isOpen: boolean }> {
  const { operable, kind } = shown;
  const values = { amount: readParam(params, "amount"), reason: readParam(params, "reason"), note: "" };
  if (!operable.isPossible(kind))
    return { view: await refusedView(shown, values, "not-possible"), isOpen: false };
  const room = operable.room(kind);
  if (room <= 0) return { view: await refusedView(shown, values, "nothing-left"), isOpen: false };
  if (!values.amount) return { view: formView(shown, values), isOpen: true };
  const read = readOperation(kind, values, room);
  const view = read.ok
    ? await confirmView(shown, values, read.amount)
    : problemView(shown, values, read.problems);
  return { view, isOpen: true };
}
