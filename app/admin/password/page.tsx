import type { Metadata } from "next";
import { ButtonLink } from "@/app/_ui/button";
import { parseLocale } from "@/lib/i18n/locales";
import { getTranslator } from "@/lib/i18n/translator";
import { parseLine } from "@/lib/platform/action-arguments";
import { findLink } from "@/lib/staff/links";
import { shortestPassword } from "@/lib/staff/password-rules";
import { GatePage } from "../_gate/gate-page";
import { gateLocale } from "../_gate/locale";
import { setPasswordAction } from "./actions";
import { SetPasswordForm } from "./set-password-form";

export async function generateMetadata(): Promise<Metadata> {
  return { title: getTranslator(await gateLocale(), "desk")("entry.set.title") };
}

/** Where the link of an invitation, or of a forgotten password, leads. Looking at it does not use it up. */
export default async function SetPassword({ searchParams }: PageProps<"/admin/password">) {
  const token = parseLine((await searchParams).token);
  const link = await findLink(token);
  const locale = link ? parseLocale(link.staff.locale) : await gateLocale();
  const t = getTranslator(locale, "desk");
  if (!link) {
    return (
      <GatePage locale={locale} title={t("entry.set.ended")} intro={t("entry.set.endedText")}>
        <ButtonLink href="/admin/sign-in" kind="secondary">
          {t("entry.signIn")}
        </ButtonLink>
      </GatePage>
    );
  }
  const least = { least: String(shortestPassword) };
  const texts = {
    ...{ password: t("entry.set.password"), hint: t("entry.set.hint", least), save: t("entry.set.save") },
    ...{ saving: t("entry.set.saving"), email: t("entry.email") },
    problems: {
      short: t("entry.set.short", least),
      long: t("entry.set.long"),
      simple: t("entry.set.simple"),
      link: t("entry.set.endedText"),
    },
  };
  return (
    <GatePage
      locale={locale}
      title={t("entry.set.title")}
      intro={t("entry.set.text", { name: link.staff.name })}
    >
      <SetPasswordForm action={setPasswordAction.bind(null, token)} email={link.staff.email} texts={texts} />
    </GatePage>
  );
}
