import { readCardPart } from "@/lib/gift-cards/part";
import { dueOf } from "@/lib/gift-cards/rules";
import type { Locale } from "@/lib/i18n/locales";
import { getTranslator } from "@/lib/i18n/translator";
import { formatMoney } from "@/lib/money";
import { brandName } from "@/lib/orders/brands";
import type { Operable } from "@/lib/payments/operable";
import { maxNote, type OperationProblems, type OperationValues } from "@/lib/payments/operation-form";
import { foreseeOrder, givenBack } from "@/lib/payments/rules/foresee";
import type { OperationKind } from "@/lib/payments/rules/on-its-way";
import type { Refused } from "@/lib/payments/start-operation";
import { randomToken } from "@/lib/platform/ids";
import { refundLimit } from "@/lib/staff/policy";
import type { OperationView } from "./state";

export type Shown = { operable: Operable; kind: OperationKind; locale: Locale };

/** The words of the form of an operation, on what is so at this moment. */
export function formView({ operable, kind, locale }: Shown, values: OperationValues): OperationView {
  const t = getTranslator(locale, "desk");
  const { order, payment, seen, room } = operable;
  const money = (minor: number) => formatMoney(minor, order.currency, locale);
  const facts = [
    { label: t("operation.facts.amount"), value: payment.amount },
    { label: t("order.payments.captured"), value: payment.capturedAmount },
    { label: t("order.payments.refunded"), value: payment.refundedAmount },
    { label: t("order.money.onItsWay"), value: payment.onItsWay },
    { label: t(`operation.facts.room.${kind}`), value: room(kind) },
  ];
  return {
    ...{ step: "form", seen, key: "", values, problems: {}, notice: null, says: [], confirm: "" },
    facts: facts.map(({ label, value }) => ({ label, value: money(value) })),
    hint: t("operation.most", { most: money(room(kind)) }),
  };
}

/** The form with what is wrong in it. */
export function problemView(
  shown: Shown,
  values: OperationValues,
  problems: OperationProblems,
): OperationView {
  const { operable, kind, locale } = shown;
  const t = getTranslator(locale, "desk");
  const most = formatMoney(operable.room(kind), operable.order.currency, locale);
  const { amount, reason, note } = problems;
  return {
    ...formView(shown, values),
    problems: {
      ...(amount && { amount: t(`operation.problems.amount.${amount}`, { most }) }),
      ...(reason && { reason: t(`operation.problems.reason.${reason}`) }),
      ...(note && { note: t(`operation.problems.note.${note}`, { max: String(maxNote) }) }),
    },
  };
}

/** The form afresh, with why what was sent was not taken: nothing was stored. */
export async function refusedView(
  shown: Shown,
  values: OperationValues,
  reason: Exclude<Refused, "no-payment"> | "nothing-left",
): Promise<OperationView> {
  const { operable, locale } = shown;
  const t = getTranslator(locale, "desk");
  const { currency } = operable.order;
  const limit = reason === "over-limit" ? formatMoney(await refundLimit(currency), currency, locale) : "";
  const text = t(`operation.refused.${reason}.text`, { limit, status: operable.payment.status });
  const notice = { tone: "warning" as const, title: t(`operation.refused.${reason}.title`), text };
  return { ...formView(shown, values), notice };
}

/** What will happen, to be confirmed with a key of its own. */
export async function confirmView(
  shown: Shown,
  values: OperationValues,
  amount: number,
): Promise<OperationView> {
  const { operable, kind, locale } = shown;
  const t = getTranslator(locale, "desk");
  const { order, payment } = operable;
  const money = (minor: number) => formatMoney(minor, order.currency, locale);
  const paidWith = [payment.brand && brandName(payment.brand), payment.last4 && `•${payment.last4}`];
  const what = kind === "cancellation" ? (payment.capturedAmount > 0 ? "undo" : "void") : kind;
  const moved = what === "undo" ? givenBack(kind, amount, payment) : amount;
  const foreseen = foreseeOrder(order.payments, dueOf(order), { paymentId: payment.plexoId, kind, amount });
  const card = order.giftCardId === null ? 0 : (await readCardPart(order.id)).left;
  return {
    ...formView(shown, values),
    ...{ step: "confirm", key: randomToken() },
    says: [
      t(`operation.says.${what}`, {
        amount: money(moved),
        card: paidWith.filter(Boolean).join(" ") || t("operation.payer"),
      }),
      t("operation.says.order", {
        state: t(`orders.states.${foreseen.state}`),
        left: money(foreseen.left),
      }),
      ...(foreseen.left <= 0 && card > 0 ? [t("operation.says.giftCard", { amount: money(card) })] : []),
      t("operation.says.once"),
    ],
    confirm: t(`operation.doAmount.${kind}`, { amount: money(amount) }),
  };
}
