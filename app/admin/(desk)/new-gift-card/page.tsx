import { Panel } from "@/app/_ui/panel";
import { ShopLink } from "@/app/_ui/shop-link";
import { getTranslator } from "@/lib/i18n/translator";
import { now } from "@/lib/platform/clock";
import { timeOrderedId } from "@/lib/platform/ids";
import { usualCurrency } from "@/lib/shop/offers";
import { requireStaff } from "@/lib/staff/login";
import { DeskHeading } from "../../_components/desk-heading";
import { EditForm } from "../../_forms/edit-form";
import { issueCardAction } from "../gift-cards/actions";
import { issueSpec } from "../gift-cards/fields";

/** Issues a gift card without a purchase, and mails it. */
export default async function IssuePage() {
  const { locale } = await requireStaff("settings");
  const t = getTranslator(locale, "desk");
  return (
    <>
      <title>{t("giftCards.issue")}</title>
      <DeskHeading title={t("giftCards.issue")} intro={t("giftCards.issueIntro")} />
      <p className="mb-6">
        <ShopLink href="/admin/gift-cards" className="text-link">
          {t("giftCards.back")}
        </ShopLink>
      </p>
      <Panel className="max-w-2xl">
        <EditForm
          action={issueCardAction}
          initial={{ values: { key: timeOrderedId(now()), currency: usualCurrency, locale } }}
          fields={issueSpec(locale)}
          carried={["key"]}
          texts={{ submit: t("giftCards.issueDo"), pending: t("forms.saving") }}
        />
      </Panel>
    </>
  );
}
