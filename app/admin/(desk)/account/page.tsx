import type { Metadata } from "next";
import { ButtonLink } from "@/app/_ui/button";
import { PageHeading } from "@/app/_ui/page-heading";
import { Panel } from "@/app/_ui/panel";
import { languageNames, locales } from "@/lib/i18n/locales";
import { getTranslator } from "@/lib/i18n/translator";
import { requireStaff } from "@/lib/staff/login";
import { findSetUp } from "@/lib/staff/own-second-factor";
import { shortestPassword } from "@/lib/staff/password-rules";
import { DeskForm } from "../../_forms/desk-form";
import { changeLocaleAction, changePasswordAction } from "./actions";
import { Logins } from "./logins";

export async function generateMetadata(): Promise<Metadata> {
  const staff = await requireStaff("see", { exceptSetUp: true });
  return { title: getTranslator(staff.locale, "desk")("account.title") };
}

export default async function Account({ searchParams }: PageProps<"/admin/account">) {
  const staff = await requireStaff("see", { exceptSetUp: true });
  const t = getTranslator(staff.locale, "desk");
  const { isOn } = await findSetUp(staff);
  const least = { least: String(shortestPassword) };
  return (
    <>
      <PageHeading title={t("account.title")} intro={`${staff.name} · ${staff.email}`} />
      <div className="grid max-w-2xl gap-6">
        <Panel title={t("account.second.title")}>
          <p className="mb-4">{t(isOn ? "account.second.on" : "account.second.off")}</p>
          <ButtonLink href="/admin/account/second-factor" kind="secondary">
            {t(isOn ? "account.second.change" : "account.second.setUp")}
          </ButtonLink>
        </Panel>
        <Panel title={t("account.password.title")}>
          <DeskForm
            id="password"
            action={changePasswordAction}
            fields={[
              {
                name: "current",
                label: t("account.password.current"),
                type: "password",
                autoComplete: "current-password",
              },
              {
                ...{ name: "next", label: t("entry.set.password"), type: "password" },
                ...{ hint: t("entry.set.hint", least), autoComplete: "new-password" },
              },
            ]}
            button={t("account.password.change")}
            pending={t("entry.set.saving")}
            done={t("account.password.done")}
            problems={{
              ...{ wrong: t("account.wrong"), "too-many": t("entry.tooMany") },
              ...{ short: t("entry.set.short", least), long: t("entry.set.long") },
              simple: t("entry.set.simple"),
            }}
          />
        </Panel>
        <Panel title={t("account.language")}>
          <DeskForm
            id="language"
            action={changeLocaleAction}
            fields={[
              {
                ...{ name: "locale", label: t("account.language"), value: staff.locale },
                options: locales.map((value) => ({ value, label: languageNames[value] })),
              },
            ]}
            kind="secondary"
            button={t("entry.set.save")}
            pending={t("entry.set.saving")}
          />
        </Panel>
        <Logins staff={staff} isEnded={(await searchParams).ended === "1"} />
      </div>
    </>
  );
}
