import { notFound } from "next/navigation";
import { AutoRefresh } from "@/app/_ui/auto-refresh";
import { buttonClass } from "@/app/_ui/button";
import { Notice } from "@/app/_ui/notice";
import { ShopLink } from "@/app/_ui/shop-link";
import { Badge, type Tone } from "@/app/admin/_components/badge";
import { DeskHeading } from "@/app/admin/_components/desk-heading";
import { Facts } from "@/app/admin/_components/facts";
import { Moment } from "@/app/admin/_components/moment";
import { getTranslator } from "@/lib/i18n/translator";
import { formatMoney } from "@/lib/money";
import { brandName } from "@/lib/orders/brands";
import { parseOrderNumber } from "@/lib/orders/for-desk";
import { getOperation } from "@/lib/orders/operation";
import { openStates } from "@/lib/payments/rules/on-its-way";
import { isOperationReason } from "@/lib/payments/rules/operation-reasons";
import { minutes, now } from "@/lib/platform/clock";
import { readParam } from "@/lib/platform/search-params";
import { requireStaff } from "@/lib/staff/login";
import { may } from "@/lib/staff/rights";
import { formPath, rightFor } from "../../payments/[payment]/_form/kinds";

type Operation = NonNullable<Awaited<ReturnType<typeof getOperation>>>;

const tones: Record<Operation["state"], Tone> = {
  ...{ asked: "waiting", sent: "waiting", unknown: "waiting" },
  ...{ done: "good", refused: "bad" },
};

/** What became of a capture, a cancellation or a refund: it goes on showing it until it has ended. */
export default async function OperationPage({
  params,
  searchParams,
}: PageProps<"/admin/orders/[number]/operations/[operation]">) {
  const { locale, role } = await requireStaff("see");
  const { number, operation: id } = await params;
  const operation = await getOperation(parseOrderNumber(number) ?? 0, id);
  if (!operation) notFound();
  const t = getTranslator(locale, "desk");
  const { state, kind, amount, order, paymentId } = operation;
  const isOpen = openStates.some((open) => open === state);
  const title = t("operation.shown.title", {
    kind: t(`order.operations.kinds.${kind}`),
    amount: formatMoney(amount, order.currency, locale),
  });
  const isFresh = now().getTime() - operation.createdAt.getTime() < minutes(2);
  return (
    <>
      <title>{title}</title>
      {isOpen && <AutoRefresh seconds={isFresh ? 2 : 20} />}
      <DeskHeading title={title}>
        <Badge tone={tones[state]}>{t(`order.operations.states.${state}`)}</Badge>
      </DeskHeading>
      <div className="grid max-w-2xl gap-6">
        {readParam(await searchParams, "again") && <Notice tone="info">{t("operation.shown.again")}</Notice>}
        <p role="status" className="text-lg">
          {t(`operation.shown.${state}`)}
        </p>
        {isOpen && <p className="text-muted">{t("operation.shown.live")}</p>}
        <Facts facts={factsOf(operation, locale).filter(({ value }) => value)} />
        <div className="flex flex-wrap gap-3">
          <ShopLink href={`/admin/orders/${order.number}`} className={buttonClass("secondary")}>
            {t("operation.back", { number: String(order.number) })}
          </ShopLink>
          {state === "refused" && may(role, rightFor(kind)) && (
            <ShopLink href={formPath(order.number, paymentId, kind)} className={buttonClass("secondary")}>
              {t("operation.shown.tryAgain")}
            </ShopLink>
          )}
        </div>
      </div>
    </>
  );
}

function factsOf(operation: Operation, locale: Parameters<typeof getTranslator>[0]) {
  const t = getTranslator(locale, "desk");
  const { order, payment, reason, staff } = operation;
  const moment = (at: Date | null) => at && <Moment at={at} locale={locale} />;
  const card = [payment.brand && brandName(payment.brand), payment.last4 && `•${payment.last4}`]
    .filter(Boolean)
    .join(" ");
  return [
    { label: t("operation.shown.order"), value: String(order.number) },
    { label: t("operation.shown.payment"), value: card },
    {
      label: t("operation.reason"),
      value: isOperationReason(reason) ? t(`operation.reasons.${reason}`) : reason,
    },
    {
      label: t("operation.note"),
      value: operation.note && <span className="whitespace-pre-wrap">{operation.note}</span>,
    },
    { label: t("operation.shown.asker"), value: staff?.name ?? t("operation.shown.commandLine") },
    { label: t("operation.shown.askedAt"), value: moment(operation.createdAt) },
    { label: t("operation.shown.sentAt"), value: moment(operation.sentAt) },
    { label: t("operation.shown.finishedAt"), value: moment(operation.finishedAt) },
    { label: t("operation.shown.plexo"), value: operation.plexoStatus },
    { label: t("operation.shown.message"), value: operation.resultMessage },
    { label: t("operation.shown.reference"), value: <code className="text-xs">{operation.reference}</code> },
  ];
}
