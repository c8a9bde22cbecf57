import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { ShopLink } from "@/app/_ui/shop-link";
import { getTranslator } from "@/lib/i18n/translator";
import { parseDeskAddress } from "@/lib/staff/desk-path";
import { findSignedIn } from "@/lib/staff/login";
import { secondFactorAction } from "../_gate/actions";
import { GatePage } from "../_gate/gate-page";
import { gateLocale } from "../_gate/locale";
import { SecondFactorForm } from "./second-factor-form";

export async function generateMetadata(): Promise<Metadata> {
  const t = getTranslator(await gateLocale(), "desk");
  return { title: t("entry.second.title") };
}

export default async function SecondFactor({ searchParams }: PageProps<"/admin/second-factor">) {
  const staff = await findSignedIn();
  if (!staff) redirect("/admin/sign-in");
  const t = getTranslator(staff.locale, "desk");
  const action = secondFactorAction.bind(null, parseDeskAddress((await searchParams).to));
  const texts = {
    ...{ code: t("entry.second.code"), confirm: t("entry.second.confirm") },
    confirming: t("entry.second.confirming"),
    problems: { wrong: t("entry.second.wrong"), "too-many": t("entry.tooMany") },
  };
  return (
    <GatePage locale={staff.locale} title={t("entry.second.title")} intro={t("entry.second.text")}>
      <SecondFactorForm action={action} texts={texts} />
      <p>
        <ShopLink href="/admin/sign-in" className="text-link">
          {t("entry.second.other")}
        </ShopLink>
      </p>
    </GatePage>
  );
}
