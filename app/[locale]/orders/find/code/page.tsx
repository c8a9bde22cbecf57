import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { privateMetadata } from "@/app/_seo/page-metadata";
import { ShopLink } from "@/app/_ui/shop-link";
import { recallPending } from "@/lib/customers/pending-code";
import { localePath } from "@/lib/i18n/paths";
import { getLocale } from "@/lib/i18n/server";
import { getTranslator } from "@/lib/i18n/translator";
import { CodePage } from "../../../account/_components/code-page";
import { findOrderAction, seekAgainAction } from "../actions";

export async function generateMetadata(): Promise<Metadata> {
  return privateMetadata(getTranslator(await getLocale(), "account")("code.title"));
}

/** Asks for the code that was mailed. Looking at it uses nothing up. */
export default async function FindOrderCode() {
  const [locale, pending] = await Promise.all([getLocale(), recallPending("find_order")]);
  const back = localePath(locale, "/orders/find");
  if (!pending) redirect(back);
  const t = getTranslator(locale, "account");
  return (
    <CodePage
      locale={locale}
      email={pending.email}
      action={findOrderAction.bind(null, locale)}
      again={seekAgainAction.bind(null, locale)}
      texts={{ button: t("find.show"), pending: t("find.showing") }}
      problems={{ unknown: t("find.unknown", { number: String(pending.number) }) }}
    >
      <ShopLink href={back} className="text-link">
        {t("find.other")}
      </ShopLink>
    </CodePage>
  );
}
