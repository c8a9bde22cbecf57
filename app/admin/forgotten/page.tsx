import type { Metadata } from "next";
import { Notice } from "@/app/_ui/notice";
import { ShopLink } from "@/app/_ui/shop-link";
import { SubmitButton } from "@/app/_ui/submit-button";
import { TextField } from "@/app/_ui/text-field";
import { getTranslator } from "@/lib/i18n/translator";
import { GatePage } from "../_gate/gate-page";
import { gateLocale } from "../_gate/locale";
import { forgottenAction } from "./actions";

export async function generateMetadata(): Promise<Metadata> {
  return { title: getTranslator(await gateLocale(), "desk")("entry.forgotten.title") };
}

export default async function Forgotten({ searchParams }: PageProps<"/admin/forgotten">) {
  const locale = await gateLocale();
  const t = getTranslator(locale, "desk");
  const isSent = (await searchParams).sent === "1";
  return (
    <GatePage locale={locale} title={t("entry.forgotten.title")} intro={t("entry.forgotten.text")}>
      {isSent && <Notice tone="success">{t("entry.forgotten.sent")}</Notice>}
      <form action={forgottenAction} className="grid gap-5">
        <TextField
          name="email"
          type="email"
          label={t("entry.email")}
          autoComplete="username"
          required
          maxLength={200}
        />
        <SubmitButton wide pendingLabel={t("entry.forgotten.sending")}>
          {t("entry.forgotten.send")}
        </SubmitButton>
      </form>
      <p>
        <ShopLink href="/admin/sign-in" className="text-link">
          {t("entry.forgotten.back")}
        </ShopLink>
      </p>
    </GatePage>
  );
}
