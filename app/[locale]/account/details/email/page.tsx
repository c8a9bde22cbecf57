import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { privateMetadata } from "@/app/_seo/page-metadata";
import { ShopLink } from "@/app/_ui/shop-link";
import { requireFreshCustomer } from "@/lib/customers/login";
import { recallPending } from "@/lib/customers/pending-code";
import { localePath } from "@/lib/i18n/paths";
import { getLocale } from "@/lib/i18n/server";
import { getTranslator } from "@/lib/i18n/translator";
import { CodePage } from "../../_components/code-page";
import { askEmailAgainAction, changeEmailAction } from "../actions";

export async function generateMetadata(): Promise<Metadata> {
  return privateMetadata(getTranslator(await getLocale(), "account")("code.title"));
}

/** Asks for the code that was mailed to the new address. */
export default async function ChangeEmail() {
  await requireFreshCustomer(await getLocale(), "/account/details");
  const [locale, pending] = await Promise.all([getLocale(), recallPending("change_email")]);
  const back = localePath(locale, "/account/details");
  if (!pending) redirect(back);
  const t = getTranslator(locale, "account");
  return (
    <CodePage
      locale={locale}
      email={pending.email}
      action={changeEmailAction.bind(null, locale)}
      again={askEmailAgainAction.bind(null, locale)}
      texts={{ button: t("details.email.confirm"), pending: t("saving") }}
      problems={{ taken: t("details.email.taken") }}
    >
      <ShopLink href={back} className="text-link">
        {t("back")}
      </ShopLink>
    </CodePage>
  );
}
