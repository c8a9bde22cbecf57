import type { Metadata } from "next";
import { Notice } from "@/app/_ui/notice";
import { ShopLink } from "@/app/_ui/shop-link";
import { getTranslator } from "@/lib/i18n/translator";
import { parseDeskAddress } from "@/lib/staff/desk-path";
import { signInAction } from "../_gate/actions";
import { GatePage } from "../_gate/gate-page";
import { gateLocale } from "../_gate/locale";
import { SignInForm } from "./sign-in-form";

export async function generateMetadata(): Promise<Metadata> {
  return { title: getTranslator(await gateLocale(), "desk")("entry.title") };
}

export default async function SignIn({ searchParams }: PageProps<"/admin/sign-in">) {
  const query = await searchParams;
  const locale = await gateLocale();
  const t = getTranslator(locale, "desk");
  const texts = {
    ...{ email: t("entry.email"), password: t("entry.password") },
    ...{ signIn: t("entry.signIn"), signingIn: t("entry.signingIn") },
    problems: { wrong: t("entry.wrong"), "too-many": t("entry.tooMany") },
  };
  return (
    <GatePage locale={locale} title={t("entry.title")}>
      {query.set === "1" && <Notice tone="success">{t("entry.set.done")}</Notice>}
      <SignInForm action={signInAction.bind(null, parseDeskAddress(query.to))} texts={texts} />
      <p>
        <ShopLink href="/admin/forgotten" className="text-link">
          {t("entry.forgotten.link")}
        </ShopLink>
      </p>
    </GatePage>
  );
}
