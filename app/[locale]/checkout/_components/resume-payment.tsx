import { readTyped } from "@/app/_components/typed";
import { meansInForce } from "@/lib/checkout/means-in-force";
import type { Locale } from "@/lib/i18n/locales";
import { contactText } from "@/lib/i18n/shop-texts";
import { getTranslator } from "@/lib/i18n/translator";
import type { OrderView } from "@/lib/orders/read";
import { getSettings } from "@/lib/settings/read";
import { meansCards } from "../means";
import { resumeAction } from "../resume-action";
import { ResumeForm } from "./resume-form";

type Props = { order: Pick<OrderView, "token" | "means" | "status">; locale: Locale; isAside?: boolean };

/** Goes on with the payment of an order, by the same means or others; after a decline or an expiry it is a new try. */
export async function ResumePayment({ order, locale, isAside }: Props) {
  const [{ payment }, typed] = await Promise.all([getSettings(), readTyped()]);
  const chosen = payment.means.find((each) => each === typed?.values.means);
  const t = getTranslator(locale, "orders");
  return (
    <ResumeForm
      isAside={isAside}
      action={resumeAction.bind(null, locale, order.token)}
      label={t(order.status === "unpaid" ? "actions.continuePayment" : "actions.payAgain")}
      means={{
        legend: getTranslator(locale, "checkout")("fields.means"),
        options: meansCards(payment.means, locale),
        chosen: chosen ?? meansInForce(payment, order.means),
      }}
      pendingLabel={t("actions.opening")}
      failureTitle={t("failure.title")}
      failures={{
        "try-again": t("failure.try-again"),
        refused: t("failure.refused", { contact: contactText() }),
        "card-gone": t("failure.card-gone"),
        short: t("failure.short"),
        "gift-card": t("failure.gift-card"),
        limit: t("failure.limit"),
        "too-many": t("failure.too-many"),
        broken: t("failure.broken"),
      }}
    />
  );
}
