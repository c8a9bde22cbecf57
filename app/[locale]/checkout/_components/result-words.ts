import type { Locale } from "@/lib/i18n/locales";
import { getTranslator } from "@/lib/i18n/translator";
import type { OrderView } from "@/lib/orders/read";

/** What became of an order's payment, in a heading and a few sentences: of cash and transfers nothing about cards. */
export function resultWords(
  { status, means, voucher }: Pick<OrderView, "status" | "means" | "voucher">,
  locale: Locale,
): { title: string; intro: string } {
  const t = getTranslator(locale, "orders");
  if (status === "voucher") {
    const kind = voucher && !voucher.isOver ? voucher.means : "over";
    return { title: t(`voucher.${kind}.title`), intro: t(`voucher.${kind}.text`) };
  }
  const saysCard = status === "authorized" || status === "declined" || status === "expired";
  return means !== "card" && saysCard
    ? { title: t(`notByCard.${status}.title`), intro: t(`notByCard.${status}.text`) }
    : { title: t(`result.${status}.title`), intro: t(`result.${status}.text`) };
}
