import type { Locale } from "@/lib/i18n/locales";
import { contactText } from "@/lib/i18n/shop-texts";
import { getTranslator } from "@/lib/i18n/translator";
import { resumeAction } from "../resume-action";
import { ResumeForm } from "./resume-form";

type Props = { token: string; locale: Locale; again?: boolean };

/** Goes on with the payment of an order: `again` after a decline or an expiry, where it is a new try. */
export function ResumePayment({ token, locale, again = false }: Props) {
  const t = getTranslator(locale, "orders");
  return (
    <ResumeForm
      action={resumeAction.bind(null, locale, token)}
      label={t(again ? "actions.payAgain" : "actions.continuePayment")}
      pendingLabel={t("actions.opening")}
      failureTitle={t("failure.title")}
      failures={{
        "try-again": t("failure.try-again"),
        refused: t("failure.refused", { contact: contactText() }),
        short: t("failure.short"),
        limit: t("failure.limit"),
        "too-many": t("failure.too-many"),
        broken: t("failure.broken"),
      }}
    />
  );
}
