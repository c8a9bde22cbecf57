import type { Locale } from "@/lib/i18n/locales";
import { getTranslator } from "@/lib/i18n/translator";
import type { OrderView } from "@/lib/orders/read";

/** What became of an order's payment, in a heading and a few sentences: of cash and transfers nothing about cards. */
export function resultWords(
  {
    status,
    kind,
    means,
    voucher,
    isSettled,
    giftCardTotal,
  }: Pick<OrderView, "status" | "kind" | "means" | "voucher" | "isSettled" | "giftCardTotal">,
  locale: Locale,
): { title: string; intro: string } {
  const t = getTranslator(locale, "orders");
  if (status === "voucher") {
    const by = voucher && !voucher.isOver ? voucher.means : "over";
    return { title: t(`voucher.${by}.title`), intro: t(`voucher.${by}.text`) };
  }
  if (isSettled && status === "paid") {
    return { title: t("chosen.settled.title"), intro: t("chosen.settled.text") };
  }
  if (giftCardTotal > 0 && status === "refunded") {
    const text = t(`chosen.refunded.${isSettled ? "settled" : "inPart"}`);
    return { title: t("result.refunded.title"), intro: text };
  }
  if (kind !== "goods" && status === "paid") {
    return { title: t(`chosen.${kind}.title`), intro: t(`chosen.${kind}.text`) };
  }
  if (kind !== "goods" && (status === "authorized" || status === "declined" || status === "expired")) {
    return { title: t(`chosen.${status}.title`), intro: t(`chosen.${status}.text`) };
  }
  const saysCard = status === "authorized" || status === "declined" || status === "expired";
  return means !== "card" && saysCard
    ? { title: t(`notByCard.${status}.title`), intro: t(`notByCard.${status}.text`) }
    : { title: t(`result.${status}.title`), intro: t(`result.${status}.text`) };
}
