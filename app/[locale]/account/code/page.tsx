import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { privateMetadata } from "@/app/_seo/page-metadata";
import { ShopLink } from "@/app/_ui/shop-link";
import { parseAccountAddress } from "@/lib/customers/account-path";
import { recallPending } from "@/lib/customers/pending-code";
import { localePath } from "@/lib/i18n/paths";
import { getLocale } from "@/lib/i18n/server";
import { getTranslator } from "@/lib/i18n/translator";
import { CodePage } from "../_components/code-page";
import { askAnotherCodeAction, signInAction } from "../door-actions";

export async function generateMetadata(): Promise<Metadata> {
  return privateMetadata(getTranslator(await getLocale(), "account")("code.title"));
}

/** Asks for the code that was mailed. Looking at it uses nothing up: the mail has no link, and only a form tries a code. */
export default async function Code({ searchParams }: PageProps<"/[locale]/account/code">) {
  const [locale, query] = await Promise.all([getLocale(), searchParams]);
  const pending = await recallPending("sign_in");
  if (!pending) redirect(localePath(locale, "/account/sign-in"));
  const t = getTranslator(locale, "account");
  const to = parseAccountAddress(query.to);
  const back = localePath(locale, `/account/sign-in${to ? `?${new URLSearchParams({ to })}` : ""}`);
  return (
    <CodePage
      locale={locale}
      email={pending.email}
      action={signInAction.bind(null, locale, to)}
      again={askAnotherCodeAction.bind(null, locale)}
    >
      <ShopLink href={back} className="text-link">
        {t("code.other")}
      </ShopLink>
    </CodePage>
  );
}
